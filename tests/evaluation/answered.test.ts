import { describe, expect, it } from 'vitest';

import type { Answer } from '../../src/answering/answer.ts';
import { grade } from '../../src/evaluation/grade.ts';
import type { Disagreement } from '../../src/knowledge/model.ts';
import {
  buildAspect,
  buildComparison,
  buildDispute,
  buildEvidence,
  buildExplanation,
  buildNoAnswer,
  buildRoleFit,
  buildRow,
  buildStatement,
  buildTopic,
  GUIDE,
} from '../support/answers.ts';
import { buildGolden, engineSaying, type GoldenLine, UNANSWERABLE } from '../support/attempts.ts';

const isReached = (stage: string, gold: GoldenLine, answer: Answer): boolean | undefined => {
  const figure = grade(buildGolden(gold), engineSaying(answer)).marks[stage];
  return figure === undefined ? undefined : figure.right === figure.of;
};

const LEADS = buildEvidence('The CIO leads the IT operations of a company.');
const RUNS = buildEvidence('The CIO runs the IT operations, says the guide.', { document: GUIDE });
const IDLE = buildEvidence('The CIO attends a summit.');
const LONG = Array.from({ length: 10 }, (_, index) =>
  buildEvidence(
    `The CIO has a duty of no interest here, and this is number ${index + 1} of the list of them.`,
  ),
);
const saying = (...[first = LEADS, ...rest]: readonly (typeof LEADS)[]) =>
  buildExplanation({ evidence: [first, ...rest] });
const declined = buildNoAnswer({ code: 'off_topic' }, { nearest: [LEADS] });

describe('an answer reaches a stage', () => {
  it.each<readonly [string, string, GoldenLine, Answer]>([
    ['facts right', 'enough are there', { min_facts: 1 }, saying(LEADS)],
    ['facts right', 'a comparison has them far below', { expect_comparison: true }, saying(...LONG, LEADS)],
    ['first passage right', 'it holds a fact', {}, saying(LEADS, IDLE)],
    ['source supports', 'one of two documents does', { sources: ['bmc'] }, saying(RUNS, LEADS)],
    ['compared', 'roles stand side by side', { expect_comparison: true }, buildComparison()],
    ['nothing forbidden', 'it says other things', { forbidden: ['chief idea officer'] }, saying()],
    ['nothing forbidden', 'a no repeats what was asked', { forbidden: ['documents'] }, declined],
  ])('%s: %s', (stage, _, gold, answer) => {
    expect(isReached(stage, gold, answer)).toBe(true);
  });

  it.each<readonly [string, string, GoldenLine, Answer]>([
    ['facts right', 'too few are there', { min_facts: 2 }, saying(LEADS)],
    ['facts right', 'they stand where nobody looks', {}, saying(...LONG, LEADS)],
    ['facts right', 'they are the nearest of a no', {}, declined],
    ['first passage right', 'the fact comes second', {}, saying(IDLE, LEADS)],
    ['source supports', 'no document does', { sources: ['bmc'] }, saying(RUNS)],
    ['compared', 'one role is explained', { expect_comparison: true }, saying()],
    ['nothing forbidden', 'it says what is wrong', { forbidden: ['it OPERATIONS'] }, saying()],
    [
      'nothing forbidden',
      'it has text from around an article',
      {},
      saying(buildEvidence('Comments are closed.')),
    ],
  ])('or not. %s: %s', (stage, _, gold, answer) => {
    expect(isReached(stage, gold, answer)).toBe(false);
  });

  it.each([
    ['facts right', 'nobody can answer', UNANSWERABLE],
    ['first passage right', 'nobody can answer', UNANSWERABLE],
    ['source supports', 'nobody can answer', UNANSWERABLE],
    ['compared', 'asks for no comparison', {}],
    ['both sides told', 'documents agree on', {}],
  ])('that concerns it: "%s" no question that %s', (stage, _, gold) => {
    expect(isReached(stage, gold, saying())).toBeUndefined();
  });
});

describe('both sides of a disagreement are told', () => {
  const gold = { note: 'DISAGREE bmc-01 bmc-02' };
  const topicOf = (...ids: readonly [string, string]): Disagreement => {
    const [one, other] = ids.map((id) => ({ statements: [buildStatement(id, { id })] as const }));
    if (one === undefined || other === undefined) throw new Error('a topic has two sides');
    return { ...buildTopic('What the CIO leads'), sides: [one, other] };
  };
  const dispute = (...ids: readonly [string, string]) => ({
    ...buildDispute('What the CIO leads', [[LEADS], [RUNS]]),
    topic: topicOf(...ids),
  });
  const row = buildRow(buildAspect('focus'), [[LEADS], [RUNS]]);

  it.each<readonly [string, Answer]>([
    ['an explanation says so', buildExplanation({ evidence: [LEADS], dispute: dispute('bmc-01', 'bmc-02') })],
    ['a role fit says so', buildRoleFit({ evidence: [LEADS], dispute: dispute('bmc-02', 'bmc-01') })],
    [
      'a row of a comparison says so',
      buildComparison({ rows: [{ ...row, disputes: [topicOf('bmc-01', 'bmc-02')] }] }),
    ],
  ])('where %s', (_, answer) => {
    expect(isReached('both sides told', gold, answer)).toBe(true);
  });

  it.each<readonly [string, Answer]>([
    ['the facts stand there as if documents agreed', saying(LEADS, RUNS)],
    ['a comparison has no word on it', buildComparison({ rows: [row] })],
    [
      'another dispute is told',
      buildExplanation({ evidence: [LEADS], dispute: dispute('bmc-08', 'bmc-09') }),
    ],
    [
      "only one side of the dispute is the gold's",
      buildExplanation({ evidence: [LEADS], dispute: dispute('bmc-01', 'bmc-09') }),
    ],
  ])('not where %s', (_, answer) => {
    expect(isReached('both sides told', gold, answer)).toBe(false);
  });

  it('not where the dispute is told without enough facts', () => {
    const answer = buildExplanation({ evidence: [IDLE], dispute: dispute('bmc-01', 'bmc-02') });
    const strict = { ...gold, min_facts: 2 };
    expect(isReached('both sides told', strict, answer)).toBe(false);
  });

  it('not by a no', () => {
    expect(isReached('both sides told', gold, declined)).toBe(false);
  });
});
