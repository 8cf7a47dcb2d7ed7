import { describe, expect, it } from 'vitest';

import { disputeIn, expectKind, idsOf } from '../support/answer-parts.ts';
import { shippedEngine } from '../support/shipped-engine.ts';

describe('of a dispute, the side that fits a narrowed question comes first', () => {
  it.each<[string, string]>([
    ['guide-47', 'who does the CIO report to in large companies?'],
    ['guide-47', "who is the CIO's boss in a big company?"],
    ['guide-43', 'who does the CIO report to in a small company?'],
    ['guide-43', 'who does the CIO report to in a startup?'],
    ['guide-92', 'who does the CIO report to?'],
  ])('%s: %s', (first, question) => {
    const dispute = disputeIn(shippedEngine.ask(question));
    expect(dispute?.sides[0][0].statement.id).toBe(first);
    expect(dispute?.sides).toHaveLength(3);
  });
});

describe('whom both report to', () => {
  it.each([
    'who do both report to in a small company?',
    'who do the CIO and the CTO report to in a startup?',
  ])('is answered by what is said of both: %s', (question) => {
    const { evidence } = expectKind(shippedEngine.ask(question), 'explanation');
    expect(evidence[0].statement.id).toBe('guide-43');
  });

  it.each<[string, string | undefined]>([
    ['who do both report to?', undefined],
    ['who do the CIO and the CTO report to?', undefined],
    ['who do they report to?', 'CIO vs CTO'],
  ])('is told of each where nothing narrows it: %s', (question, previous) => {
    const { rows, roles } = expectKind(shippedEngine.ask(question, previous), 'comparison');
    expect(roles.map(({ id }) => id)).toEqual(['CIO', 'CTO']);
    expect(rows.map(({ aspect }) => aspect.id)).toEqual(['reporting']);
    for (const { evidence } of rows[0].cells) expect(evidence.length).toBeGreaterThan(0);
  });

  it('and whether one reports to the other is no question about both', () => {
    const question = 'who would own our help desk, and does that person report to the CTO?';
    expect(disputeIn(shippedEngine.ask(question))?.topic.id).toBe('cio-boss');
  });
});

describe('what is said of a role that nobody named', () => {
  it('does not answer for the two that are meant', () => {
    const { evidence } = expectKind(shippedEngine.ask('what do they have in common?'), 'explanation');
    for (const { statement } of evidence) expect(statement.roles).not.toContain('CEO');
  });
});

describe('“who … and who …” is answered in both halves', () => {
  it.each<[string, readonly string[]]>([
    ['who owns our help desk and who owns our app?', ['CIO', 'CTO']],
    ['who leads the developers and who leads the help desk?', ['CTO', 'CIO']],
  ])('%s', (question, roles) => {
    const answer = expectKind(shippedEngine.ask(question), 'role_fit');
    expect(answer.roles.map(({ id }) => id)).toEqual(roles);
    const about = answer.evidence.flatMap(({ statement }) => statement.roles);
    for (const role of roles) expect(about).toContain(role);
  });

  it('with the dispute of one half', () => {
    const answer = expectKind(
      shippedEngine.ask('who runs the servers and who talks to customers?'),
      'role_fit',
    );
    expect(answer.dispute?.topic.id).toBe('infrastructure');
    expect(answer.roles.map(({ id }) => id)).toEqual(['CTO']);
    expect(idsOf(answer.evidence)).toContain('bmc-31');
  });

  it('a second half that points back is no question of its own', () => {
    expect(
      shippedEngine.ask('who brings the vision and who gets it implemented?').understanding.halves,
    ).toBeUndefined();
  });
});

it.each<[string, readonly string[]]>([
  ['who handles vendors?', ['CIO', 'CTO']],
  ['who owns our help desk?', ['CIO']],
  ['who talks to customers?', ['CTO']],
])('a duty that the documents give to both is both’s: %s', (question, roles) => {
  const answer = expectKind(shippedEngine.ask(question), 'role_fit');
  expect(answer.roles.map(({ id }) => id).sort()).toEqual(roles);
});
