import type { Answer, NoAnswerReason } from '../answering/answer.ts';
import type { ExplainedCandidate } from '../answering/explained-candidate.ts';
import type { Frame, Mention } from '../understanding/frame.ts';
import { type JsonAnswer, toJson } from './to-json.ts';

/** An answer with what the question went through, as plain data: for whoever wants to know why. */
export interface InspectedAnswer {
  readonly question: string;
  readonly understood: InspectedFrame;
  /** The first few of the statements that were ranked, likeliest first. */
  readonly retrieved: readonly InspectedStatement[];
  /** What of the question was left out or read as something else, and why. */
  readonly corrections: Frame['corrections'];
  readonly answer: Omit<JsonAnswer, 'question'>;
  /** Why there is none; null where there is one. */
  readonly reason: NoAnswerReason | null;
}

/** A frame as plain data; `null` and empty lists stand for what the question does not say. */
export interface InspectedFrame {
  readonly wanted: string;
  readonly talk: string | null;
  readonly previous: string | null;
  /** With how each got there: `CIO (carried)`. */
  readonly roles: readonly string[];
  readonly unknownRoles: readonly string[];
  readonly asked: readonly string[];
  readonly background: readonly string[];
  readonly aspects: readonly string[];
  readonly hintedAspects: readonly string[];
  readonly direction: string | null;
  readonly negated: boolean;
  readonly conditions: readonly string[];
  readonly figure: string | null;
  readonly sources: readonly string[];
  readonly parts: readonly InspectedFrame[];
}

export interface InspectedStatement {
  readonly id: string;
  /** That it answers the question, 0 to 1. */
  readonly probability: number;
  /** The signs that count most, with the log odds that each adds. */
  readonly because: readonly string[];
  readonly text: string;
}

/** Statements told; more of what was ranked says nothing more. */
const MAX_STATEMENTS = 8;
const MAX_SIGNS = 4;

/** `candidates` are what was ranked for the question, likeliest first. */
export function inspectAnswer(answer: Answer, candidates: readonly ExplainedCandidate[]): InspectedAnswer {
  const { question, ...json } = toJson(answer);
  return {
    question,
    understood: inspectFrame(answer.frame),
    retrieved: candidates.slice(0, MAX_STATEMENTS).map(inspectCandidate),
    corrections: answer.frame.corrections,
    answer: json,
    reason: answer.kind === 'no_answer' ? answer.reason : null,
  };
}

export function inspectCandidate({
  statement,
  probability,
  because,
}: ExplainedCandidate): InspectedStatement {
  return {
    id: statement.id,
    probability: round(probability),
    because: because
      .slice(0, MAX_SIGNS)
      .map(({ sign, odds }) => `${sign} ${odds > 0 ? '+' : ''}${round(odds)}`),
    text: statement.text,
  };
}

export function inspectFrame(frame: Frame): InspectedFrame {
  const texts = (isAsked: boolean) =>
    frame.words
      .filter((word) => word.isAsked === isAsked)
      .map(({ text, synonyms }) =>
        synonyms.length === 0
          ? text
          : `${text} (= ${synonyms.map((synonym) => synonym.map(({ base }) => base).join(' ')).join(', ')})`,
      );
  return {
    wanted: frame.wanted,
    talk: frame.talk ?? null,
    previous: frame.previous ?? null,
    roles: frame.roles.map(({ value, origin }) => (origin === 'said' ? value.id : `${value.id} (${origin})`)),
    unknownRoles: frame.unknownRoles.map(({ value }) => value),
    asked: texts(true),
    background: texts(false),
    aspects: ids(frame.aspects),
    hintedAspects: ids(frame.hintedAspects),
    direction: frame.direction ?? null,
    negated: frame.isNegated,
    conditions: frame.conditions.map(({ value }) => value),
    figure: frame.figure?.label ?? null,
    sources: frame.sources.map(({ value }) => value.shortTitle),
    parts: (frame.parts ?? []).map(inspectFrame),
  };
}

const ids = (mentions: readonly Mention<{ readonly id: string }>[]): readonly string[] =>
  mentions.map(({ value }) => value.id);

const round = (score: number): number => Math.round(score * 100) / 100;
