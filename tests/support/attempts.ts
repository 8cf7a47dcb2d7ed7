import type { Answer } from '../../src/answering/answer.ts';
import type { Graded } from '../../src/evaluation/attempt.ts';
import { type AuthorQuestion, authorQuestionSchema } from '../../src/evaluation/author-question.ts';
import { type GoldenQuestion, goldenQuestionSchema } from '../../src/evaluation/golden-question.ts';
import { buildExplanation } from './answers.ts';

/** An engine that answers everything with `answer` and remembers nothing. */
export function engineSaying(answer: Answer = buildExplanation()): Graded {
  return { ask: () => answer, turnAfter: () => undefined };
}

/** What a line of a golden file holds, before it is checked. */
export type GoldenLine = Partial<Record<keyof GoldenQuestion, unknown>>;

/** A line of a golden file about the answer of `buildExplanation`; a test names only what it is about. */
export function buildGoldenLine(about: GoldenLine = {}): GoldenLine {
  return {
    id: 'g1',
    q: 'What is a CIO?',
    type: 'definition',
    roles: ['CIO'],
    aspect: 'definition',
    answerable: true,
    facts: [['IT operations'], ['information resources']],
    min_facts: 1,
    sources: ['bmc'],
    forbidden: [],
    expect_comparison: false,
    note: 'bmc-01 bmc-02',
    ...about,
  };
}

export const buildGolden = (about: GoldenLine = {}): GoldenQuestion =>
  goldenQuestionSchema.parse(buildGoldenLine(about));

/** Nothing in the documents answers it. */
export const UNANSWERABLE: GoldenLine = {
  answerable: false,
  type: 'unanswerable',
  facts: [],
  min_facts: 0,
  sources: [],
  note: 'no figure for the CIO (bmc-01)',
};

/** What a line of an author's file holds, before it is checked. */
export type AuthorLine = Partial<Record<keyof AuthorQuestion, unknown>>;
export type AuthorGold = Partial<AuthorQuestion['gold']>;

/** A line of an author's file that is answered with `one-01`; a test names only what it is about. */
export function buildAuthorLine(gold: AuthorGold = {}, about: AuthorLine = {}): AuthorLine {
  return {
    id: 'a1',
    q: 'focus of a CIO?',
    type: 'plain',
    gold: { kind: 'answer', roles: ['CIO'], anyOf: [['one-01']], ...gold },
    ...about,
  };
}

export const buildAuthorQuestion = (gold: AuthorGold = {}, about: AuthorLine = {}): AuthorQuestion =>
  authorQuestionSchema.parse(buildAuthorLine(gold, about));
