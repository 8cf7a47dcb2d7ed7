import { ANY_QUESTION_WORD } from './question-words.ts';

/** A question in two halves: "who owns the help desk, and does that person report to the CTO?" */
export interface Halves {
  readonly first: string;
  readonly second: string;
}

const AND = new RegExp(
  `[,;.?!]?\\s+(?:and|but|also|plus|n|&)\\s+(?=(?:also\\s+|then\\s+)?(?:${ANY_QUESTION_WORD}|who's|whos|what's|whats)\\b)`,
  'i',
);
const ASKS = new RegExp(`\\b(?:${ANY_QUESTION_WORD}|who's|whos|what's|whats)\\b`, 'i');
const MIN_WORDS = 3;

/** The halves of a question that is two questions joined by "and"; undefined for one question. */
export function splitQuestion(question: string): Halves | undefined {
  const match = AND.exec(question);
  if (match === null) return undefined;
  const first = question.slice(0, match.index);
  const second = question.slice(match.index + match[0].length);
  const isLong = (half: string): boolean => half.split(' ').length >= MIN_WORDS;
  return ASKS.test(first) && isLong(first) && isLong(second) ? { first, second } : undefined;
}
