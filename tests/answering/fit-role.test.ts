import { describe, expect, it } from 'vitest';

import { toJson } from '../../src/presentation/to-json.ts';
import { expectKind, idsOf, statementsIn } from '../support/answer-parts.ts';
import { shippedEngine } from '../support/shipped-engine.ts';
import { engineOver } from '../support/small-engine.ts';

const fitted = (question: string) => expectKind(shippedEngine.ask(question), 'role_fit');

describe('a duty belongs to the role whose statements say so', () => {
  it.each<[string, string, RegExp]>([
    ['CIO', 'who would own our help desk?', /help desk/],
    ['CIO', "who'd own our help desk?", /help desk/],
    ['CIO', 'who manages databases?', /database/],
    ['CIO', 'who mediates between IT and the other departments?', /mediates/],
    ['CIO', 'who raises the productivity of employees?', /productivity/],
    ['CTO', 'who leads the engineers?', /engineers/],
    ['CTO', 'which role builds products for customers?', /products/],
    ['CTO', 'who brings in revenue?', /revenue/],
    ['CEO', 'who manages the organisation as a whole?', /organisation as a whole/],
  ])('%s: %s', (role, question, said) => {
    const { roles, evidence } = fitted(question);
    expect(roles.map(({ id }) => id)).toEqual([role]);
    expect(evidence[0].statement.roles).toEqual([role]);
    expect(evidence[0].statement.text).toMatch(said);
  });

  it('and the other role, asked for what is not so, with what speaks for each', () => {
    const { roles, evidence } = fitted('which of them is not customer facing?');
    expect(roles.map(({ id }) => id)).toEqual(['CIO']);
    expect(evidence[0].statement.roles).toEqual(['CIO']);
    expect(evidence.some(({ statement }) => statement.roles.includes('CTO'))).toBe(true);
  });

  it('and to the first one, asked for what is so', () => {
    expect(fitted('which of them is customer facing?').roles.map(({ id }) => id)).toEqual(['CTO']);
  });

  it.each(['who would own our help desk?', 'who leads the engineers?', 'who manages databases?'])(
    'is proved with three statements at most: %s',
    (question) => {
      expect(fitted(question).evidence.length).toBeLessThanOrEqual(3);
    },
  );
});

describe('a duty that documents give to two roles', () => {
  const engine = engineOver({
    one: `### CIO: skills

- The CIO bakes sourdough bread.
- The CIO repairs antique clocks.

### CTO: skills

- The CTO bakes sourdough bread.
- The CTO repairs antique pianos.
- The CTO speaks fluent Portuguese.

### CEO: definition

- The CEO opens exhibitions of old photographs.
- The CEO sings opera in winter.
`,
  });
  const rolesFor = (question: string): readonly string[] =>
    expectKind(engine.ask(question), 'role_fit').roles.map(({ id }) => id);

  it.each<[string, readonly string[], string]>([
    ['is both roles’', ['CIO', 'CTO'], 'who bakes sourdough bread?'],
    ['is one’s where little of the question is met', ['CIO'], 'who repairs antique things?'],
    ['is one’s where it meets more of the words', ['CIO'], 'who repairs antique clocks?'],
    ['is the other’s where that meets more', ['CTO'], 'who repairs antique pianos?'],
    ['is one’s where no other is said to have it', ['CTO'], 'who speaks fluent Portuguese?'],
  ])('%s: %s', (_, expected, question) => {
    expect(rolesFor(question)).toEqual(expected);
  });

  it('is proved with what speaks for each', () => {
    const { evidence } = expectKind(engine.ask('who bakes sourdough bread?'), 'role_fit');
    expect(evidence.map(({ statement }) => statement.text)).toEqual([
      'The CIO bakes sourdough bread.',
      'The CTO bakes sourdough bread.',
    ]);
  });

  it('is nobody’s, asked for what is not so', () => {
    expect(engine.ask('who does not bake sourdough bread?').kind).not.toBe('role_fit');
  });

  it.each<[string, readonly string[]]>([
    ['who needs technical knowledge?', ['CIO', 'CTO']],
    ['who needs communication skills?', ['CIO', 'CTO']],
    ['who plans the technology strategy?', ['CIO', 'CTO']],
  ])('in the shipped documents is proved with statements of each: %s', (question, expected) => {
    const { roles, evidence } = fitted(question);
    expect(roles.map(({ id }) => id).sort()).toEqual(expected);
    for (const role of expected) {
      const own = evidence.filter(({ statement }) => statement.roles.includes(role));
      expect(own.length).toBeGreaterThan(0);
    }
  });
});

describe('“Who would own our help desk, and does that person report to the CTO?”', () => {
  const answer = fitted('Who would own our help desk, and does that person report to the CTO?');

  it('is answered with the role and what proves it', () => {
    expect(answer.roles.map(({ id }) => id)).toEqual(['CIO']);
    expect(idsOf(answer.evidence)).toContain('bmc-09');
  });

  it('tells that the documents disagree about the second half, with every side', () => {
    expect(answer.dispute?.topic.id).toBe('cio-boss');
    const shown = statementsIn(answer);
    for (const { statements } of answer.dispute?.topic.sides ?? [])
      expect(statements.some((statement) => shown.includes(statement))).toBe(true);
  });

  it('reads as one answer: the proof first, then both sides, each with its source', () => {
    const { text, passages } = toJson(answer);
    const places = ['help desk', 'disagree', 'CEO or to the CFO', 'to the CTO or to a senior executive'].map(
      (said) => text.indexOf(said),
    );
    expect(places).not.toContain(-1);
    expect(places.slice(0, 2)).toEqual([...places.slice(0, 2)].sort((a, b) => a - b));
    expect(new Set(passages.map(({ source }) => source.id))).toEqual(new Set(['bmc', 'cto-vs-cio-guide']));
  });
});

describe('two questions in one', () => {
  it.each<[string, RegExp, RegExp]>([
    ['who owns the help desk and what does he earn?', /help desk/, /\$167,942/],
    ['what skills does a CTO need and how much does he earn?', /skills/, /\$163,399/],
  ])('are answered in one: %s', (question, first, second) => {
    const { text } = toJson(shippedEngine.ask(question));
    expect(text).toMatch(first);
    expect(text).toMatch(second);
  });
});
