import type { Answer } from '../../src/answering/answer.ts';
import type { Candidate } from '../../src/answering/rank.ts';
import type { Graded } from '../../src/evaluation/attempt.ts';
import { type GoldenQuestion, goldenQuestionSchema } from '../../src/evaluation/golden-question.ts';
import type { Statement } from '../../src/knowledge/model.ts';
import { buildExplanation, buildStatement } from './answers.ts';
import { buildKnowledgeFiles, knowledgeOf, two } from './knowledge-files.ts';

/** Describes the CIO and the CTO; the CEO is known by name only. */
const knowledge = knowledgeOf(buildKnowledgeFiles(two('## CTO: focus', 'The CTO looks out. {#two-01}')));

/** An engine that says what a test wants marked: it answers everything with `answer` and ranks `ranked`, best first. */
export function engineSaying(
  answer: Answer = buildExplanation(),
  ranked: readonly (string | Statement)[] = [],
): Graded {
  const candidates = ranked.map((each, index): Candidate => {
    const statement = typeof each === 'string' ? buildStatement(each, { id: each }) : each;
    return { statement, score: 1 / (1 + index), aspect: 0, text: 0, coverage: 0 };
  });
  return {
    knowledge,
    ask: () => answer,
    retrieve: () => ({ understanding: answer.understanding, candidates }),
  };
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
