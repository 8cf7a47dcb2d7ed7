import { describe, expect, it } from 'vitest';

import { isForeign, signsFor } from '../../src/answering/signs.ts';
import { fingerprint, learnedTerm } from '../../src/knowledge/learned-term.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { present } from '../support/answer-parts.ts';
import { buildFrame } from '../support/answers.ts';
import { contentWord } from '../support/content-word.ts';
import { DOCUMENTS, library, signsOf } from '../support/signs.ts';
import { libraryOver } from '../support/small-engine.ts';

describe('what was learned', () => {
  const learn = (knowledge: Knowledge, changed: string | undefined): Knowledge => ({
    ...knowledge,
    learned: learnedTerm(
      {
        about: '',
        statements: Object.fromEntries(
          knowledge.statements
            .filter(({ id }) => id !== 'printer')
            .map(({ id, text }) => [id, fingerprint(id === changed ? `${text} Once.` : text)]),
        ),
        aspects: [],
        roles: [],
        shares: { aspect: 0, role: 0 },
        // Units in the order of the statements that were learned; the one after them is "no statement".
        weights: { giraff: [0, 300, 1, 100], zebra: [5, 900] },
      },
      knowledge.statements,
    ),
  });
  const taught = libraryOver(DOCUMENTS, {}, (knowledge) => learn(knowledge, undefined)).library;

  it('puts the statement first that was learned for the term', () => {
    const [first, second, third] = ['paper', 'twelve', 'bridges'].map((id) =>
      signsOf(id, { terms: ['giraff'] }, taught),
    );
    expect(first?.learnedCloseness).toBe(1);
    expect(first?.learnedShare).toBeGreaterThan(second?.learnedShare ?? 1);
    expect(second?.learnedShare).toBeGreaterThan(third?.learnedShare ?? 1);
    expect(first?.learnedOverNone).toBeGreaterThan(0.5);
  });

  it('shows that no statement answers where that was learned', () => {
    const signs = signsOf('paper', { terms: ['zebra'] }, taught);
    expect(signs.learnedOverNone).toBeLessThan(0.5);
    expect(signs.learnedNone).toBeGreaterThan(0.5);
  });

  it('makes its words known', () => {
    expect(isForeign(contentWord('giraffe'), taught)).toBe(false);
  });

  it.each<[string, string, string | undefined]>([
    ['of a statement that was not there', 'printer', undefined],
    ['of one that was changed since', 'paper', 'paper'],
  ])('says nothing %s', (_, id, changed) => {
    const later = libraryOver(DOCUMENTS, {}, (knowledge) => learn(knowledge, changed)).library;
    expect(signsOf(id, { terms: ['giraff'] }, later)).toMatchObject({ isSeen: false, learnedShare: 0 });
  });
});

describe('what askers say for what documents say', () => {
  const translated = (fits: readonly number[], none: number, known: readonly number[]) => ({
    fits: Float64Array.from(library.knowledge.statements, (_, at) => fits[at] ?? 0),
    none,
    known: Float64Array.from(library.knowledge.statements, (_, at) => known[at] ?? 0),
  });
  const signs = (
    position: number,
    of: ReturnType<typeof translated>,
    inScope = (_: number): boolean => true,
  ) => {
    const at = present(library.knowledge.statements[position]);
    const evidence = { fits: undefined, translated: of, inScope, searched: new Map() };
    return signsFor(buildFrame('asked'), evidence, library)(at);
  };

  it('is near 1 for the statement that it fits best, and 0 from ten log odds below', () => {
    const of = translated([4, -1, -7], 4, [1, 1, 1]);
    expect([0, 1, 2].map((at) => signs(at, of).translated)).toEqual([1, 0.5, 0]);
  });

  it('is sure where “no statement” fits less', () => {
    expect(signs(0, translated([4], 4, [1])).translatedOverNone).toBeCloseTo(0.5, 9);
    expect(signs(0, translated([9], 0, [1])).translatedOverNone).toBeGreaterThan(0.99);
    expect(signs(0, translated([0], 9, [1])).translatedOverNone).toBeLessThan(0.01);
  });

  it('counts the less the fewer of the words were learned', () => {
    const of = translated([4, 4], 4, [1, 0.5]);
    expect(signs(1, of).translated).toBeCloseTo(signs(0, of).translated / 4, 9);
    expect(signs(1, of).translatedOverNone).toBeCloseTo(signs(0, of).translatedOverNone / 4, 9);
  });

  it('is measured by the best in scope', () => {
    const of = translated([90, 4], 4, [1, 1]);
    expect(signs(1, of).translated).toBe(0);
    expect(signs(1, of, (at) => at !== 0).translated).toBe(1);
  });

  it('is 0 where nothing was learned', () => {
    expect(signsOf('paper', {})).toMatchObject({ translated: 0, translatedOverNone: 0 });
  });
});
