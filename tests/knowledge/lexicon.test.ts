import { describe, expect, it } from 'vitest';

import { lexiconSteps } from '../../src/knowledge/lexicon.ts';
import { finish } from '../../src/knowledge/steps.ts';
import { buildKnowledgeFiles, knowledgeOf, two } from '../support/knowledge-files.ts';

const body = [
  '## CIO: focus',
  '',
  'The CIO leads networks of cables. {#a}',
  '',
  'A chief information officer led the network and products. {#b}',
];
const knowledge = knowledgeOf(
  buildKnowledgeFiles({
    ...two(...body),
    'documents/one.md': undefined,
    'disagreements.yml': 'disagreements: []',
  }),
);
const lexicon = finish(lexiconSteps(knowledge));
const [first, second] = knowledge.statements;

describe('the lexicon', () => {
  it('has the distinct stems of a statement, stop words and names of roles left out', () => {
    expect(first && [...lexicon.stemsOf(first)]).toEqual(['lead', 'network', 'cabl']);
    expect(second && [...lexicon.stemsOf(second)]).toEqual(['led', 'network', 'product']);
  });

  it.each([
    ['network', 2],
    ['product', 1],
    ['blockchain', 0],
    ['the', 0],
    ['cio', 0],
    ['inform', 0],
    ['focus', 0],
  ])('counts the statements that use “%s”: %i', (stem, count) => {
    expect(lexicon.frequency(stem)).toBe(count);
    expect(lexicon.has(stem)).toBe(count > 0);
  });

  it('has the words as they are spelt, for correcting misspellings', () => {
    expect([...lexicon.words]).toEqual(['leads', 'networks', 'cables', 'led', 'network', 'products']);
  });

  it.each<[string, string, string, string]>([
    ['a word of every statement tells nothing', 'network', 'less', 'product'],
    ['a word of one statement tells more than one of both', 'network', 'less', 'lead'],
    ['a word that no statement has tells most', 'product', 'less', 'blockchain'],
  ])('weighs words: %s', (_, common, __, rare) => {
    expect(lexicon.idf(common)).toBeLessThan(lexicon.idf(rare));
    expect(lexicon.idf(common)).toBeGreaterThanOrEqual(0);
  });

  it('gives a word of every statement the weight 0', () => {
    expect(lexicon.idf('network')).toBe(0);
  });
});

it('tells what stands above a statement: the words of its headings and its document, once each, and no role', () => {
  const document = ['# Pay and rank', '## Career of a CIO', 'It is long.', '## CIO: focus', 'It is narrow.'];
  const over = knowledgeOf(buildKnowledgeFiles(two(...document)));
  const { stemsAbove, stemsOf } = finish(lexiconSteps(over));
  const above = over.statements
    .filter(({ document: { id } }) => id === 'two')
    .map((statement) => [statement.text, [...stemsAbove(statement)]]);
  expect(above).toEqual([
    ['It is long.', ['document', 'two', 'career']],
    ['It is narrow.', ['document', 'two', 'pay', 'rank', 'focus']],
  ]);
  const [, , , long] = over.statements;
  expect(long && [...stemsOf(long)]).toEqual(['long']);
});

it('has every word that is said in a statement in order, each as often as it is said', () => {
  const over = knowledgeOf(
    buildKnowledgeFiles(two('## CIO: focus', 'Ships need ships, and the CIO needs sails.')),
  );
  const said = over.statements.at(-1);
  expect(said && finish(lexiconSteps(over)).saidIn(said)).toEqual(['ship', 'need', 'ship', 'need', 'sail']);
});

describe('the lexicon does not have', () => {
  it.each(['blockchain', 'constructor', '__proto__', ''])('“%s”, which no statement uses', (word) => {
    expect(lexicon.has(word)).toBe(false);
    expect(lexicon.isStopWord(word)).toBe(false);
  });

  it('stop words', () => {
    expect(lexicon.isStopWord('the')).toBe(true);
    expect(lexicon.has('the')).toBe(false);
    expect(lexicon.words.has('the')).toBe(false);
  });

  it('stems of a statement that is not its own', () => {
    const other = knowledgeOf(buildKnowledgeFiles()).statements[0];
    expect(other && lexicon.stemsOf(other).size).toBe(0);
  });
});
