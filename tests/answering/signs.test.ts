import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isForeign, type Signs, signsFor, uncoveredAspect } from '../../src/answering/signs.ts';
import type { FigureKind } from '../../src/knowledge/model.ts';
import type { Frame } from '../../src/understanding/frame.ts';
import { present } from '../support/answer-parts.ts';
import { buildFrame, CEO, CIO, CTO, mention } from '../support/answers.ts';
import { contentWord } from '../support/content-word.ts';
import { DOCUMENTS, library, signsOf } from '../support/signs.ts';
import { libraryOver, type SmallLibrary } from '../support/small-engine.ts';

const aspect = (id: string) => present(library.aspect(id), id);
const named = (id: string) => ({ value: aspect(id), span: undefined });
const NUMBER: FigureKind = {
  id: 'number',
  label: 'a number',
  asks: [],
  pattern: /\d/,
  optional: false,
  excludes: false,
};

describe('a statement has the words', () => {
  it.each<[number, number, string, readonly ReturnType<typeof contentWord>[]]>([
    [1, 1, 'that are its own', [contentWord('paper')]],
    [1, 1, 'in another form', [contentWord('buying')]],
    [0, 1, 'that documents say otherwise', [contentWord('stationery', 'paper')]],
    [0, 1, 'of a phrase when it has all of the phrase', [contentWord('printing', 'buys paper')]],
    [0, 0, 'of a phrase not when it has only a part', [contentWord('printing', 'paper bridges')]],
    [0, 0, 'of no question that says nothing', []],
  ])('%d of them itself, %d with synonyms: %s', (own, meant, _, words) => {
    expect(signsOf('paper', { words })).toMatchObject({ words: own, synonyms: meant });
  });

  it('by how telling they are: a rare word met is worth more than a frequent one', () => {
    const words = [contentWord('bridges'), contentWord('three')];
    const rareMet = signsOf('paper', { words }).words;
    const frequentMet = signsOf('advice', { words }).words;
    expect(rareMet).toBeGreaterThan(frequentMet);
    expect(frequentMet).toBeGreaterThan(0);
  });
});

describe('a statement says what the words mean', () => {
  const small = libraryOver({
    one: `
### CIO: definition

- A lock-up is the time until the CIO is paid. {#is}
- Lock-up: days between bill and money. {#colon}
- The CIO hates a long lock-up. {#object}
- The CIO sings. {#song}
`,
  });
  it.each<[number, string, string]>([
    [1, 'that it begins with', 'is'],
    [1, 'before a colon', 'colon'],
    [0, 'not where it merely has them', 'object'],
  ])('%d: %s', (expected, _, id) => {
    const words = [contentWord('lock')];
    const signs = signsFor(
      buildFrame('asked', { words }),
      { fits: undefined, translated: undefined, inScope: () => true, searched: new Map() },
      small.library,
    );
    expect(signs(small.statement(id)).defines).toBe(expected);
  });
});

describe('a statement is about the aspect', () => {
  const none = { aspect: 0, relatedAspect: 0, hintedAspect: 0 };
  it.each<[string, string, Partial<Frame>, object]>([
    ['that is named', 'paper', { aspects: [named('vendors')] }, { ...none, aspect: 1 }],
    ['that is named second', 'paper', { aspects: [named('pay'), named('vendors')] }, { ...none, aspect: 1 }],
    ['that an umbrella stands for', 'coins', { aspects: [named('pay')] }, { ...none, aspect: 1 }],
    [
      'that is related to the named one',
      'paper',
      { aspects: [named('skills')] },
      { ...none, relatedAspect: 1 },
    ],
    ['that is hinted at', 'paper', { hintedAspects: [named('vendors')] }, { ...none, hintedAspect: 1 }],
    ['not when it is about another', 'bridges', { aspects: [named('vendors')] }, none],
    ['not when none is named', 'paper', {}, none],
  ])('%s', (_, id, frame, expected) => {
    expect(signsOf(id, frame)).toMatchObject(expected);
  });
});

describe('a statement and the roles in question', () => {
  const none = { onlyRole: 0, allRoles: 0, otherRole: 0 };
  it.each<[string, string, Frame['roles'], object]>([
    ['it is about the only one', 'paper', [mention(CIO)], { ...none, onlyRole: 1 }],
    ['it only names the one in question', 'advice', [mention(CIO)], { ...none, otherRole: 1 }],
    ['it is about more than the one', 'printer', [mention(CIO)], none],
    ['it is about both', 'printer', [mention(CIO), mention(CTO)], { ...none, allRoles: 1 }],
    ['it is about one of two', 'paper', [mention(CIO), mention(CTO)], none],
    ['no role is in question', 'paper', [], { ...none, noRole: 1 }],
    ['the one in question is described nowhere', 'paper', [mention(CEO)], { ...none, noRole: 1 }],
  ])('%s', (_, id, roles, expected) => {
    expect(signsOf(id, { roles })).toMatchObject(expected);
  });
});

describe('what an answer must hold', () => {
  const condition = { value: 'lisbon', span: undefined };
  it.each<[string, string, Partial<Frame>, Partial<Signs>]>([
    ['a figure that is asked for and there', 'twelve', { figure: NUMBER }, { figure: 1, noFigure: 0 }],
    ['a figure that is asked for and missing', 'paper', { figure: NUMBER }, { figure: 0, noFigure: 1 }],
    ['a figure that is welcome only', 'paper', { figure: { ...NUMBER, optional: true } }, { noFigure: 0 }],
    ['no figure where none is asked for', 'twelve', {}, { figure: 0, noFigure: 0 }],
    ['a place that is there', 'bridges', { conditions: [condition] }, { noCondition: 0 }],
    ['a place that is missing', 'paper', { conditions: [condition] }, { noCondition: 1 }],
    ['the mark of a key statement', 'paper', {}, { key: 1 }],
    ['no such mark', 'twelve', {}, { key: 0 }],
  ])('%s', (_, id, frame, expected) => {
    expect(signsOf(id, frame)).toMatchObject(expected);
  });
});

describe('a word is foreign', () => {
  it.each<[boolean, string, Parameters<typeof isForeign>[0]]>([
    [true, 'that no document has', contentWord('giraffe')],
    [false, 'not when a document has it', contentWord('papers')],
    [false, 'not when documents say another for it', contentWord('stationery', 'paper')],
    [false, 'not when it names an aspect', { ...contentWord('giraffe'), isAspect: true }],
  ])('%s: %s', (expected, _, word) => {
    expect(isForeign(word, library)).toBe(expected);
    expect(signsOf('paper', { words: [word] }).foreign).toBe(Number(expected));
  });
});

it('the less a question says, the briefer it is', () => {
  const brevity = (...texts: readonly string[]) =>
    signsOf('paper', { words: texts.map((text) => contentWord(text)) }).brevity;
  expect(brevity()).toBe(1);
  expect(brevity('paper')).toBeLessThan(1);
  expect(brevity('paper', 'bridges')).toBeLessThan(brevity('paper'));
});

it('an aspect is uncovered that can be asked for and that no document has', () => {
  expect(
    uncoveredAspect(buildFrame('bonus', { aspects: [named('vendors'), named('bonus')] }), library)?.id,
  ).toBe('bonus');
  expect(
    uncoveredAspect(buildFrame('other', { aspects: [named('vendors'), named('other')] }), library),
  ).toBeUndefined();
});

it('every sign lies between 0 and 1', () => {
  const said = fc.constantFrom('paper', 'suppliers', 'giraffe', 'bridges', 'cio', 'printer');
  const roles = fc.subarray([CIO, CTO, CEO]).map((some) => some.map((role) => mention(role)));
  const aspects = fc.subarray(['vendors', 'skills', 'pay', 'bonus']).map((ids) => ids.map(named));
  fc.assert(
    fc.property(fc.array(said), roles, aspects, (texts, mentioned, asked) => {
      const words = [...new Set(texts)].map((text) => contentWord(text));
      for (const { id } of library.knowledge.statements)
        for (const [sign, value] of Object.entries(
          signsOf(id, { words, roles: mentioned, aspects: asked }),
        )) {
          expect(Number(value), `${sign} of ${id}`).toBeGreaterThanOrEqual(0);
          expect(Number(value), `${sign} of ${id}`).toBeLessThanOrEqual(1);
        }
    }),
    { numRuns: 50 },
  );
});

describe('what was learned of questions about roles of all sorts', () => {
  const likely = (...shares: readonly (readonly [string, number])[]) => ({ likelyAspects: new Map(shares) });
  const readAs = (id: string, ...shares: readonly (readonly [string, number])[]): SmallLibrary =>
    libraryOver(DOCUMENTS, {}, (knowledge) => ({
      ...knowledge,
      statements: knowledge.statements.map((each) =>
        each.id === id ? { ...each, reading: new Map(shares) } : each,
      ),
    }));
  const agreement = (
    reading: readonly (readonly [string, number])[],
    ...asked: readonly (readonly [string, number])[]
  ) => {
    const within = readAs('paper', ...reading);
    return signsOver(within, 'paper', likely(...asked)).likelyAspect;
  };

  it('is how far the readings of question and statement agree', () => {
    expect(agreement([['vendors', 1]], ['vendors', 1])).toBe(1);
    expect(agreement([['vendors', 1]], ['skills', 1])).toBe(0);
    expect(
      agreement(
        [
          ['vendors', 0.5],
          ['skills', 0.5],
        ],
        ['vendors', 0.5],
        ['skills', 0.5],
      ),
    ).toBeCloseTo(1, 9);
    expect(agreement([['vendors', 1]], ['vendors', 0.25], ['skills', 0.75])).toBeCloseTo(0.5, 9);
  });

  it('counts against a question about what no document says of its roles', () => {
    const asked = likely(['vendors', 0.25], ['bonus', 0.75]);
    expect(signsOf('paper', asked).likelyUncovered).toBeCloseTo(0.75, 9);
    expect(signsOf('paper', { ...asked, roles: [mention(CTO)] }).likelyUncovered).toBeCloseTo(1, 9);
    expect(signsOf('paper', { ...asked, roles: [mention(CIO)] }).likelyUncovered).toBeCloseTo(0.75, 9);
  });
});

describe('a statement', () => {
  const small = libraryOver({
    one: '# Harbour\n\n## CIO\n\n### Bridges and docks\n\n- It leaks. {#leaks}\n- Leaks are mended with tar from the old harbour. {#tar}\n',
    two: '# Weather\n\n- Rain is frequent. {#rain}\n\n- Snow falls for the CTO. {#snow}\n',
  });

  it('has a share of the words that are asked in its headings and title', () => {
    const words = [contentWord('bridges'), contentWord('docks'), contentWord('tar')];
    expect(signsOver(small, 'leaks', { words: words.slice(0, 2) }).headed).toBe(1);
    expect(signsOver(small, 'leaks', { words }).headed).toBeGreaterThan(0);
    expect(signsOver(small, 'leaks', { words }).headed).toBeLessThan(1);
    expect(signsOver(small, 'rain', { words }).headed).toBe(0);
    expect(
      signsOver(small, 'leaks', { words: words.map((word) => ({ ...word, isAsked: false })) }).headed,
    ).toBe(0);
  });

  it('says little, the fewer words it has', () => {
    expect(signsOver(small, 'leaks', {}).thin).toBe(1);
    expect(signsOver(small, 'tar', {}).thin).toBeLessThan(0.5);
  });

  it('leans on the one before, where it begins with a word that points to it', () => {
    expect(signsOver(small, 'leaks', {}).leans).toBe(1);
    expect(signsOver(small, 'tar', {}).leans).toBe(0);
  });

  it('states nobody’s fact, where a role is in question and it has none', () => {
    const within = libraryOver(DOCUMENTS, {}, (knowledge) => ({
      ...knowledge,
      statements: knowledge.statements.map((each) => (each.id === 'paper' ? { ...each, roles: [] } : each)),
    }));
    const ofNobody = (id: string, about: Partial<Frame>) => signsOver(within, id, about).ofNobody;
    expect(ofNobody('paper', { roles: [mention(CIO)] })).toBe(1);
    expect(ofNobody('paper', {})).toBe(0);
    expect(ofNobody('twelve', { roles: [mention(CIO)] })).toBe(0);
  });
});

function signsOver(
  { library: within, statement: find }: SmallLibrary,
  id: string,
  about: Partial<Frame>,
): Signs {
  const evidence = { fits: undefined, translated: undefined, inScope: () => true, searched: new Map() };
  return signsFor(buildFrame('asked', about), evidence, within)(find(id));
}
