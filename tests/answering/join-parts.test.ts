import { describe, expect, it } from 'vitest';

import type { Answer, NoAnswerReason } from '../../src/answering/answer.ts';
import { joinParts } from '../../src/answering/join-parts.ts';
import { present, textsOf } from '../support/answer-parts.ts';
import {
  buildAspect,
  buildComparison,
  buildDispute,
  buildEvidence,
  buildExplanation,
  buildFrame,
  buildNoAnswer,
  buildRoleFit,
  buildRow,
  CIO,
  CTO,
} from '../support/answers.ts';

const evidence = (...texts: readonly [string, ...string[]]) => {
  const [first, ...rest] = texts.map((text) => buildEvidence(text));
  return [present(first), ...rest] as const;
};
const skills = buildExplanation({
  title: 'CIO: skills',
  evidence: evidence('Skill 1.', 'Skill 2.', 'Skill 3.'),
});
const pay = buildExplanation({
  title: 'CTO: pay',
  roles: [CTO],
  evidence: evidence('Pay 1.', 'Pay 2.', 'Pay 3.'),
});
const desk = buildRoleFit({ roles: [CIO], evidence: evidence('Desk 1.', 'Desk 2.') });
const app = buildRoleFit({ roles: [CTO], evidence: evidence('App 1.') });
const joined = (first: Answer, second: Answer) => present(joinParts(first, second));

describe('two questions in one are answered with', () => {
  it.each<[string, Answer, Answer, readonly string[]]>([
    ['the first two statements of each', skills, pay, ['Skill 1.', 'Skill 2.', 'Pay 1.', 'Pay 2.']],
    ['a statement once that answers both', skills, skills, ['Skill 1.', 'Skill 2.']],
    [
      'what is said of the roles together, then the first of each cell',
      buildComparison({
        rows: [buildRow(buildAspect('pay'), [evidence('A.', 'B.'), evidence('C.')])],
        together: evidence('D.'),
      }),
      app,
      ['D.', 'A.', 'App 1.'],
    ],
    [
      'all sides of a disagreement',
      buildExplanation({
        evidence: evidence('X.', 'Y.', 'Z.'),
        dispute: buildDispute('Whether', [evidence('X.', 'Y.'), evidence('Z.')]),
      }),
      app,
      ['X.', 'Y.', 'Z.', 'App 1.'],
    ],
  ])('%s', (_, first, second, expected) => {
    expect(textsOf(joined(first, second).evidence)).toEqual(expected);
  });

  it('both titles and all roles', () => {
    expect(joined(skills, pay)).toMatchObject({
      kind: 'explanation',
      title: 'CIO: skills; CTO: pay',
      roles: [CIO, CTO],
    });
  });

  it('a title once that both have', () => {
    expect(joined(skills, skills)).toMatchObject({ title: 'CIO: skills', roles: [CIO] });
  });

  it('both roles where each asks who', () => {
    expect(joined(desk, app)).toMatchObject({ kind: 'role_fit', roles: [CIO, CTO] });
  });

  it('the role that the first part asks for, whomever the second one is about', () => {
    expect(joined(desk, pay)).toMatchObject({ kind: 'role_fit', roles: [CIO] });
  });

  it('the role in the title where only the second part asks who', () => {
    expect(joined(skills, app)).toMatchObject({ kind: 'explanation', title: 'CIO: skills; CTO' });
  });

  it('the disagreement of either part', () => {
    const dispute = buildDispute('Whether', [evidence('X.'), evidence('Z.')]);
    expect(joined(desk, buildExplanation({ dispute, evidence: evidence('X.', 'Z.') })).dispute).toBe(dispute);
  });
});

describe('a part that is not answered is said so', () => {
  const frame = buildFrame('who paints the moon?');
  it.each<[string, NoAnswerReason, readonly string[]]>([
    ['by its role', { code: 'role_not_covered', roles: ['CDO'], details: ['Rome'] }, ['CDO']],
    [
      'by its aspect',
      { code: 'aspect_not_covered', roles: [CIO], aspect: buildAspect('holidays') },
      ['holidays'],
    ],
    ['by its detail', { code: 'detail_not_covered', details: ['Rome'] }, ['Rome']],
    [
      'in the asker’s words, where only a figure is missing',
      { code: 'figure_not_given', wanted: 'a number' },
      ['who paints the moon'],
    ],
    ['in the asker’s words, where nothing is met', { code: 'off_topic' }, ['who paints the moon']],
    ['in the asker’s words, where nothing is sure', { code: 'not_exactly' }, ['who paints the moon']],
  ])('%s', (_, reason, expected) => {
    const declined = buildNoAnswer(reason, { frame });
    for (const answer of [joined(skills, declined), joined(declined, skills)]) {
      expect(answer.notCovered).toEqual(expected);
      expect(answer.evidence).toBe(skills.evidence);
    }
  });

  it('and there is no joint answer where neither part has one', () => {
    const declined = buildNoAnswer({ code: 'off_topic' });
    expect(joinParts(declined, declined)).toBeUndefined();
  });
});
