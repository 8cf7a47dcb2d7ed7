import type { Word } from '../text/words.ts';
import type { QuestionLanguage } from './language.ts';
import { INTERROGATIVES, QUESTION_WORDS } from './question-words.ts';

/** Where one clause ends and another begins: after a mark and a space. */
const BOUNDARY = /[.?!…:]+["')]*\s+/g;

/**
 * Indexes of the words of sentences that are no questions, where others are: "Our CFO left. I have an interview on
 * Monday: what does a CTO do?" None where no sentence is a question, or all are.
 */
export function recogniseBackground(
  question: string,
  said: readonly Word[],
  { openers }: QuestionLanguage,
): ReadonlySet<number> {
  const clauses = clausesOf(question, said);
  const asking = clauses.filter((clause) => isQuestion(clause, question, said, openers));
  if (asking.length === 0) return new Set();
  return new Set(clauses.filter((clause) => !asking.includes(clause)).flat());
}

/** The indexes of the words of each clause. */
function clausesOf(question: string, said: readonly Word[]): readonly (readonly number[])[] {
  const ends = [...question.matchAll(BOUNDARY)].map((match) => match.index + match[0].length);
  const clauses: number[][] = [[]];
  let next = 0;
  for (const [at, word] of said.entries()) {
    const end = ends[next];
    if (end !== undefined && word.start >= end) {
      while (word.start >= (ends[next] ?? Number.POSITIVE_INFINITY)) next++;
      clauses.push([]);
    }
    clauses.at(-1)?.push(at);
  }
  return clauses.filter((clause) => clause.length > 0);
}

function isQuestion(
  clause: readonly number[],
  question: string,
  said: readonly Word[],
  openers: ReadonlySet<string>,
): boolean {
  const last = said[clause.at(-1) ?? 0];
  const after = last === undefined ? '' : question.slice(last.end);
  const [first = '', second = ''] = clause
    .map((at) => said[at]?.text ?? '')
    .filter((text) => !openers.has(text));
  // "To whom ought the CIO report: …"
  return /^["')]*[.!]*\?/.test(after) || QUESTION_WORDS.has(first) || INTERROGATIVES.includes(second);
}
