import type { Answer, NoAnswerReason } from '../answering/answer.ts';
import type { Candidate } from '../answering/rank.ts';
import type { Mention, Understanding } from '../understanding/understanding.ts';
import { type JsonAnswer, toJson } from './to-json.ts';

/** An answer with what the question went through, as plain data: for whoever wants to know why. */
export interface InspectedAnswer {
  readonly question: string;
  readonly understood: InspectedQuestion;
  /** The first few of the statements that were ranked, best first. */
  readonly retrieved: readonly InspectedStatement[];
  /** What of the question was left out or read as something else, and why. */
  readonly discarded: Understanding['discarded'];
  readonly answer: Omit<JsonAnswer, 'question'>;
  /** Why there is none; null where there is one. */
  readonly reason: NoAnswerReason | null;
}

interface InspectedQuestion {
  readonly intent: string;
  readonly previous: string | null;
  readonly roles: readonly string[];
  readonly unknownRoles: readonly string[];
  readonly aspects: readonly string[];
  readonly hintedAspects: readonly string[];
  readonly words: readonly string[];
  /** Of chatter: searched only when there is nothing better. */
  readonly fillers: readonly string[];
  /** "how much", "when": what the evidence must hold. */
  readonly wanted: string | null;
  readonly negated: boolean;
  readonly halves: readonly InspectedQuestion[];
}

interface InspectedStatement {
  readonly id: string;
  /** The weighted sum by which statements are ranked, and two of its parts: as in `rank.ts`, to two decimals. */
  readonly score: number;
  /** How well its aspects meet the question's. */
  readonly aspect: number;
  /** How well its words meet the question's. */
  readonly words: number;
  readonly text: string;
}

/** Statements told; more of what was ranked says nothing more. */
const MAX_STATEMENTS = 8;

/** `candidates` are what was ranked for the question, best first. */
export function inspectAnswer(answer: Answer, candidates: readonly Candidate[]): InspectedAnswer {
  const { question, ...json } = toJson(answer);
  return {
    question,
    understood: inspectUnderstanding(answer.understanding),
    retrieved: candidates.slice(0, MAX_STATEMENTS).map(({ statement, score, aspect, text }) => ({
      id: statement.id,
      score: round(score),
      aspect: round(aspect),
      words: round(text),
      text: statement.text,
    })),
    discarded: answer.understanding.discarded,
    answer: json,
    reason: answer.kind === 'no_answer' ? answer.reason : null,
  };
}

function inspectUnderstanding(understanding: Understanding): InspectedQuestion {
  const { intent, previous, roles, unknownRoles, aspects, hintedAspects, contentWords } = understanding;
  const texts = (isFiller: boolean) =>
    contentWords.filter((word) => word.isFiller === isFiller).map(({ text }) => text);
  return {
    intent,
    previous: previous ?? null,
    roles: ids(roles),
    unknownRoles: unknownRoles.map(({ value }) => value),
    aspects: ids(aspects),
    hintedAspects: ids(hintedAspects),
    words: texts(false),
    fillers: texts(true),
    wanted: understanding.figure?.label ?? null,
    negated: understanding.negated,
    halves: (understanding.halves ?? []).map(inspectUnderstanding),
  };
}

const ids = (mentions: readonly Mention<{ readonly id: string }>[]): readonly string[] =>
  mentions.map(({ value }) => value.id);

const round = (score: number): number => Math.round(score * 100) / 100;
