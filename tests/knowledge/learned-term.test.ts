import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  fingerprint,
  type LearnedFile,
  learnedTerm,
  parseLearnedTerm,
} from '../../src/knowledge/learned-term.ts';
import { buildStatement } from '../support/answers.ts';

const cables = buildStatement('The CIO lays cables.', { id: 'a', aspects: ['network'], roles: ['CIO'] });
const bosses = buildStatement('The CTO has a boss.', { id: 'b', aspects: ['reporting'], roles: ['CTO'] });
const routers = buildStatement('The CTO buys routers.', { id: 'c', aspects: ['network'], roles: ['CTO'] });
const statements = [cables, bosses, routers].map((statement, position) => ({ ...statement, position }));

/** Units: 0 to 2 the statements, 3 none, 4 and 5 the aspects, 6 and 7 the roles. */
const FILE: LearnedFile = {
  about: 'A test.',
  statements: Object.fromEntries(statements.map(({ id, text }) => [id, fingerprint(text)])),
  aspects: ['network', 'reporting'],
  roles: ['CIO', 'CTO'],
  shares: { aspect: 0.5, role: 0.25 },
  weights: {
    wire: [0, 400],
    net: [4, 200],
    '@CTO': [7, 400],
    lunch: [3, 300],
    'who pay': [1, 500],
    mixed: [0, 100, 3, -100, 4, 200],
  },
};
const term = learnedTerm(FILE, statements);
const fitsOf = (...terms: readonly string[]) => {
  const { statements: each, none } = term.fits(terms);
  return [...each, none];
};

describe('the fit of a statement', () => {
  it.each<[string, readonly string[], readonly number[]]>([
    ['is in log odds, from hundredths', ['wire'], [4, 0, 0, 0]],
    ['comes with the share of its aspect', ['net'], [1, 0, 1, 0]],
    ['comes with the share of its roles', ['@CTO'], [0, 1, 1, 0]],
    ['stands beside that of no statement', ['lunch'], [0, 0, 0, 3]],
    ['adds up what one term says', ['mixed'], [2, 0, 1, -1]],
    [
      'is divided by the root of the terms that are met',
      ['wire', '@CTO', 'net', 'lunch'],
      [2.5, 0.5, 1, 1.5],
    ],
    ['takes no notice of unknown terms', ['wire', 'giraffe'], [4, 0, 0, 0]],
    ['is of pairs too', ['who', 'pay'], [0, 5, 0, 0]],
    ['is 0 where no term is known', ['giraffe'], [0, 0, 0, 0]],
    ['is 0 without terms', [], [0, 0, 0, 0]],
  ])('%s', (_, terms, expected) => {
    expect(fitsOf(...terms)).toEqual(expected);
  });

  it('is the same whatever was asked before', () => {
    const someTerms = fc.array(fc.constantFrom('wire', 'net', '@CTO', 'lunch', 'who', 'pay', 'mixed', 'x'));
    fc.assert(
      fc.property(someTerms, someTerms, (before, terms) => {
        const first = fitsOf(...terms);
        fitsOf(...before);
        expect(fitsOf(...terms)).toEqual(first);
      }),
    );
  });
});

it('a term is known where a question had it', () => {
  expect(['wire', 'who pay'].map(term.knows)).toEqual([true, true]);
  expect(['giraffe', 'constructor', ''].map(term.knows)).toEqual([false, false, false]);
});

describe('a statement that was not learned of', () => {
  const changed = { ...bosses, text: 'The CTO has two bosses.', position: 1 };
  const added = buildStatement('The CIO sings.', { id: 'd', aspects: ['network'], position: 3 });
  const partly = learnedTerm(FILE, [cables, changed, { ...routers, position: 2 }, added]);

  it('is not covered: one with other words under its id, a new one, one that there is not', () => {
    expect([0, 1, 2, 3, 4].map(partly.covers)).toEqual([true, false, true, false, false]);
  });

  it('comes far behind every one that was, and leaves these as they are', () => {
    const { statements: fits } = partly.fits(['who', 'pay', 'net']);
    const seen = [...term.fits(['who', 'pay', 'net']).statements];
    expect([fits[0], fits[2]]).toEqual([seen[0], seen[2]]);
    expect(Math.max(fits[1] ?? 0, fits[3] ?? 0)).toBeLessThan(Math.min(...seen) - 20);
  });

  it('may stand before the others: the file knows statements by id, not by place', () => {
    const turned = learnedTerm(FILE, [added, { ...cables, position: 1 }]);
    expect([0, 1].map(turned.covers)).toEqual([false, true]);
    expect(turned.fits(['wire']).statements[1]).toBe(4);
  });
});

describe('learned.json', () => {
  const parse = (text: string) => parseLearnedTerm({ path: 'learned.json', text }, statements);

  it('is read as what it says', () => {
    const { value, problems } = parse(JSON.stringify(FILE));
    expect(problems).toEqual([]);
    expect(value?.fits(['wire'])).toEqual(term.fits(['wire']));
  });

  it.each([
    ['no JSON', '{"about":'],
    ['nothing', ''],
    ['JSON of another kind', '[]'],
    ['a key too many', JSON.stringify({ ...FILE, extra: 1 })],
    ['a key too few', JSON.stringify({ ...FILE, shares: undefined })],
    ['a weight that is no whole number', JSON.stringify({ ...FILE, weights: { wire: [0, 0.5] } })],
  ])('is one problem with a next step when it holds %s', (_, text) => {
    expect(parse(text)).toEqual({
      value: undefined,
      problems: [
        { file: 'learned.json', line: 1, message: expect.stringMatching(/npm run fit.*delete the file/) },
      ],
    });
  });
});

it('a fingerprint is eight hexadecimal digits, the same for the same text, another for another', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(fingerprint(text)).toMatch(/^[0-9a-f]{8}$/);
      expect(fingerprint(text)).toBe(fingerprint(text));
      expect(fingerprint(`${text}.`)).not.toBe(fingerprint(text));
    }),
  );
});
