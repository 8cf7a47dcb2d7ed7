import { describe, expect, it } from 'vitest';

import { lexiconSteps } from '../../src/knowledge/lexicon.ts';
import { finish } from '../../src/knowledge/steps.ts';
import { buildKnowledgeFiles, knowledgeOf, two } from '../support/knowledge-files.ts';

const body = [
  '## CIO: focus',
  '',
  'The CIO leads networks. {#a}',
  '',
  'A CIO led the network and products. {#b}',
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
  it('has the distinct stems of a statement, stop words left out', () => {
    expect(first && [...lexicon.formsOf(first).stems]).toEqual(['cio', 'lead', 'network']);
    expect(second && [...lexicon.formsOf(second).stems]).toEqual(['cio', 'led', 'network', 'product']);
  });

  it('has base forms apart from stems: “productive” shares a stem only', () => {
    expect(second && lexicon.formsOf(second).bases.has('product')).toBe(true);
    expect(second && lexicon.formsOf(second).bases.has('productive')).toBe(false);
  });

  it('has the words as they are spelt, for mending misspellings', () => {
    expect([...lexicon.words]).toEqual(['cio', 'leads', 'networks', 'led', 'network', 'products']);
  });

  it.each<[string, string, string, string]>([
    ['a word of every statement tells nothing', 'cio', 'less', 'product'],
    ['a word of one statement tells more than one of both', 'network', 'less', 'lead'],
    ['a word that no statement has tells most', 'product', 'less', 'blockchain'],
  ])('weighs words: %s', (_, common, __, rare) => {
    expect(lexicon.idf(common)).toBeLessThan(lexicon.idf(rare));
    expect(lexicon.idf(common)).toBeGreaterThanOrEqual(0);
  });

  it('gives a word of every statement the weight 0', () => {
    expect(lexicon.idf('cio')).toBe(0);
  });
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
    expect(other && lexicon.formsOf(other).stems.size).toBe(0);
  });
});
