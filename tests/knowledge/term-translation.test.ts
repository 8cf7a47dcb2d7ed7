import { describe, expect, it } from 'vitest';
import { fingerprint, type LearnedFile } from '../../src/knowledge/learned-term.ts';
import { lexiconSteps } from '../../src/knowledge/lexicon.ts';
import { loadKnowledge, TRANSLATION_WEIGHTS } from '../../src/knowledge/load.ts';
import { finish } from '../../src/knowledge/steps.ts';
import {
  parseTranslation,
  type TranslationWeights,
  termTranslation,
  translationUnits,
} from '../../src/knowledge/term-translation.ts';
import { buildKnowledgeFiles, knowledgeOf, two } from '../support/knowledge-files.ts';

/** Askers say "money" for what documents call a salary, and "weather" for what none has. */
const WEIGHTS: TranslationWeights = {
  about: 'A test.',
  stems: ['salari', 'network', 'cabl'],
  weights: { money: [0, 400, 1, -100], weather: [3, 500], wire: [2, 200], 'money wire': [1, 900] },
};
const knowledge = knowledgeOf(
  buildKnowledgeFiles({
    ...two(
      '## CIO: focus',
      '- Salaries. {#known}',
      '- Salaries grow like moss. {#partly}',
      '- Moss grows. {#unknown}',
      '- Networks and cables. {#both}',
    ),
    'documents/one.md': undefined,
    'disagreements.yml': undefined,
  }),
);
const translate = termTranslation(WEIGHTS, knowledge.statements, finish(lexiconSteps(knowledge)));
const at = (id: string): number => knowledge.statements.findIndex((statement) => statement.id === id);

describe('what askers say for what documents say', () => {
  it('fits the statements with words that answered such questions', () => {
    const { fits } = translate(['money']);
    expect(fits[at('known')]).toBeCloseTo(4, 9);
    expect(fits[at('both')]).toBeCloseTo(-1 / Math.SQRT2, 9);
    expect(fits[at('unknown')]).toBe(0);
  });

  it('fits “no statement” where such questions were answered by none', () => {
    const { none, fits } = translate(['weather']);
    expect(none).toBeCloseTo(5, 9);
    expect(Math.max(...fits)).toBe(0);
  });

  it('reads neighbours as a pair', () => {
    expect(translate(['money', 'wire']).fits[at('both')]).toBeGreaterThan(
      translate(['wire', 'money']).fits[at('both')] ?? 0,
    );
  });

  it('knows how much of a statement was learned', () => {
    const { known } = translate([]);
    expect([...known].map((share) => Number(share.toFixed(3)))).toEqual([1, 0.333, 0, 1]);
  });

  it('keeps its figures when another question is asked', () => {
    const { fits } = translate(['money']);
    const before = [...fits];
    translate(['weather', 'wire']);
    expect([...fits]).toEqual(before);
  });
});

it('a statement counts each learned stem by one over the square root of their number', () => {
  const numbers = new Map([
    ['a', 3],
    ['b', 5],
  ]);
  expect(translationUnits(new Set(['a', 'b', 'c']), numbers)).toEqual({
    units: [3, 5],
    share: 1 / Math.SQRT2,
  });
  expect(translationUnits(new Set(['c']), numbers)).toEqual({ units: [], share: 1 });
});

describe('the file of weights', () => {
  const file = { path: TRANSLATION_WEIGHTS, text: JSON.stringify(WEIGHTS) };

  it('is read as it was written, and refused where it is not what is written', () => {
    expect(parseTranslation(file)).toEqual(WEIGHTS);
    expect(() => parseTranslation({ ...file, text: '{"stems":["a"]}' })).toThrow();
    expect(() => parseTranslation({ ...file, text: 'none' })).toThrow();
  });

  const small = buildKnowledgeFiles({
    'documents/one.md': '## CIO: focus\nIt looks inward. {#one}\n',
    'disagreements.yml': undefined,
  });
  const learned: LearnedFile = {
    about: 'A test.',
    statements: { one: fingerprint('It looks inward.') },
    aspects: [],
    roles: [],
    shares: { aspect: 0.5, role: 0.5 },
    weights: {},
  };

  it('is used for statements of which nothing was learned, and left out where there are none', () => {
    const used = (own: typeof small) => loadKnowledge([file, ...own]).knowledge?.translation;
    expect(used(small)).toEqual(WEIGHTS);
    expect(used([...small, { path: 'learned.json', text: JSON.stringify(learned) }])).toBeUndefined();
  });
});
