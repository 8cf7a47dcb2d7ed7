import { describe, expect, it } from 'vitest';

import type { Answer } from '../../src/answering/answer.ts';
import { grade } from '../../src/evaluation/grade.ts';
import type { Aspect, Role } from '../../src/knowledge/model.ts';
import type { Understanding } from '../../src/understanding/understanding.ts';
import {
  buildAspect,
  buildClarification,
  buildComparison,
  buildEvidence,
  buildExplanation,
  buildNoAnswer,
  buildRoleFit,
  buildUnderstanding,
  CEO,
  CIO,
  CTO,
} from '../support/answers.ts';
import { buildGolden, engineSaying, type GoldenLine, UNANSWERABLE } from '../support/attempts.ts';

type Case = readonly [why: string, gold: GoldenLine, answer: Answer];

/** Whether the stage is reached, for the gold and the answer of a case. */
const isReached = (stage: string, gold: GoldenLine, answer: Answer): boolean | undefined => {
  const figure = grade(buildGolden(gold), engineSaying(answer)).marks[stage];
  return figure === undefined ? undefined : figure.right === figure.of;
};

const understood = (
  about: { roles?: readonly Role[]; aspects?: readonly Aspect[]; hinted?: readonly Aspect[] } & Partial<
    Pick<Understanding, 'intent' | 'halves'>
  >,
) => {
  const mentions = <T>(values: readonly T[] = []) => values.map((value) => ({ value, span: undefined }));
  const { roles, aspects, hinted, ...rest } = about;
  return buildUnderstanding('what is a cio?', {
    roles: mentions(roles),
    aspects: mentions(aspects),
    hintedAspects: mentions(hinted),
    ...rest,
  });
};
const explained = (about: Parameters<typeof understood>[0], of: readonly Role[] = about.roles ?? []) =>
  buildExplanation({ understanding: understood(about), roles: of });

describe('roles are understood', () => {
  it.each<Case>([
    ['the ones that the question names', { roles: ['CIO'] }, explained({ roles: [CIO] })],
    ['in any order', { roles: ['CIO', 'CTO'] }, explained({ roles: [CTO, CIO] })],
    [
      'a role that no document describes is not in the gold',
      { roles: ['CTO'] },
      explained({ roles: [CTO, CEO] }),
    ],
    [
      'which role: the one that it was answered with',
      { type: 'which-role', roles: ['CTO'] },
      buildRoleFit({ understanding: understood({ roles: [CIO, CTO] }), roles: [CTO] }),
    ],
    ['none named: the ones that the statements are about', { roles: ['CIO'] }, explained({})],
  ])('%s', (_, gold, answer) => {
    expect(isReached('understood: roles', gold, answer)).toBe(true);
  });

  it.each<Case>([
    ['another one', { roles: ['CIO'] }, explained({ roles: [CTO] })],
    ['one too many (which the answer names too)', { roles: ['CIO'] }, explained({ roles: [CIO, CTO] })],
    ['one of two', { roles: ['CIO', 'CTO'] }, explained({ roles: [CIO] })],
    ['which role: both set side by side', { type: 'which-role', roles: ['CTO'] }, buildComparison()],
    ['none named, and none answered for', { roles: ['CIO', 'CTO'] }, explained({})],
    [
      'none named, and declined with the nearest statement',
      { roles: ['CIO'] },
      buildNoAnswer({ code: 'off_topic' }, { nearest: [buildEvidence('The CIO leads.')] }),
    ],
  ])('not: %s', (_, gold, answer) => {
    expect(isReached('understood: roles', gold, answer)).toBe(false);
  });

  it.each<Case>([
    ['a question about no role', { roles: [] }, explained({})],
    ['one that nobody can answer', { ...UNANSWERABLE, roles: ['CIO'] }, explained({ roles: [CIO] })],
  ])('does not concern %s', (_, gold, answer) => {
    expect(isReached('understood: roles', gold, answer)).toBeUndefined();
  });
});

const [definition, focus, infrastructure] = [
  buildAspect('definition'),
  buildAspect('focus'),
  buildAspect('infrastructure'),
];
const name = buildAspect('name');
const umbrella = { ...buildAspect('everything'), includes: ['definition', 'focus'] };

describe('the aspect is understood', () => {
  it.each<Case>([
    ['by itself', { aspect: 'focus' }, explained({ aspects: [focus] })],
    ['among others', { aspect: 'focus' }, explained({ aspects: [infrastructure, focus] })],
    ['by an umbrella over it', { aspect: 'focus' }, explained({ aspects: [umbrella] })],
    ['by an aspect finer than the gold knows', { aspect: 'definition' }, explained({ aspects: [name] })],
    [
      'in a half',
      { aspect: 'focus' },
      explained({ aspects: [], halves: [understood({}), understood({ aspects: [focus] })] }),
    ],
    [
      'as everything, in a comparison of what the roles are',
      { aspect: 'definition', expect_comparison: true },
      buildComparison(),
    ],
  ])('%s', (_, gold, answer) => {
    expect(isReached('understood: aspect', gold, answer)).toBe(true);
    expect(isReached('understood: aspect or hint', gold, answer)).toBe(true);
  });

  it.each<Case>([
    ['as another', { aspect: 'focus' }, explained({ aspects: [definition] })],
    ['where none is', { aspect: 'definition' }, explained({})],
    [
      'as everything, in a comparison of one thing',
      { aspect: 'focus', expect_comparison: true },
      buildComparison(),
    ],
    [
      'by one that the umbrella includes beside it',
      { aspect: 'definition' },
      explained({ aspects: [focus] }),
    ],
  ])('not: %s', (_, gold, answer) => {
    expect(isReached('understood: aspect', gold, answer)).toBe(false);
    expect(isReached('understood: aspect or hint', gold, answer)).toBe(false);
  });

  it('only as a hint', () => {
    const answer = explained({ aspects: [definition], hinted: [focus] });
    expect(isReached('understood: aspect', { aspect: 'focus' }, answer)).toBe(false);
    expect(isReached('understood: aspect or hint', { aspect: 'focus' }, answer)).toBe(true);
  });

  it.each<readonly [string, GoldenLine]>([
    ['that has no words', { aspect: 'other' }],
    ['that the vocabulary does not have', { aspect: 'horoscope' }],
    ['of a question that nobody can answer', { ...UNANSWERABLE, aspect: 'focus' }],
  ])('does not concern an aspect %s', (_, gold) => {
    expect(isReached('understood: aspect', gold, explained({ aspects: [focus] }))).toBeUndefined();
    expect(isReached('understood: no wrong aspect', gold, explained({ aspects: [focus] }))).toBeUndefined();
  });

  it.each<readonly [string, boolean | undefined, Answer]>([
    ["it is the gold's", true, explained({ aspects: [focus] })],
    ['it is not', false, explained({ aspects: [definition], hinted: [focus] })],
    ['there is none', undefined, explained({ hinted: [focus] })],
  ])('wrongly or not, where there is any: %s', (_, expected, answer) => {
    expect(isReached('understood: no wrong aspect', { aspect: 'focus' }, answer)).toBe(expected);
  });
});

describe('the intent is understood', () => {
  it.each<Case>([
    ['a comparison, as one', { expect_comparison: true }, explained({ intent: 'compare' })],
    ['a comparison, answered with one', { expect_comparison: true }, buildComparison()],
    ['which role, as that', { type: 'which-role' }, explained({ intent: 'which_role' })],
    ['which role, answered with one', { type: 'which-role' }, buildRoleFit()],
  ])('%s', (_, gold, answer) => {
    expect(isReached('understood: intent', gold, answer)).toBe(true);
  });

  it.each<Case>([
    ['a comparison, explained', { expect_comparison: true }, explained({ roles: [CIO, CTO] })],
    [
      'which role, compared',
      { type: 'which-role' },
      buildComparison({ understanding: understood({ intent: 'compare' }) }),
    ],
  ])('not: %s', (_, gold, answer) => {
    expect(isReached('understood: intent', gold, answer)).toBe(false);
  });

  it.each<Case>([
    ['all other questions', { type: 'definition' }, buildClarification()],
    ['one that nobody can answer', { ...UNANSWERABLE, expect_comparison: true }, explained({})],
  ])('does not concern %s', (_, gold, answer) => {
    expect(isReached('understood: intent', gold, answer)).toBeUndefined();
  });
});
