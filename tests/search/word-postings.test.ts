import { describe, expect, it } from 'vitest';

import { type Lexicon, lexiconSteps } from '../../src/knowledge/lexicon.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { MAX_PARAPHRASES } from '../../src/knowledge/parse-paraphrases.ts';
import { finish } from '../../src/knowledge/steps.ts';
import { type WordPostings, wordPostingsSteps } from '../../src/search/word-postings.ts';
import { words } from '../../src/text/words.ts';
import { knowledgeOf } from '../support/knowledge-files.ts';
import { shippedFiles } from '../support/shipped-knowledge.ts';
import { knowledgeOver } from '../support/small-engine.ts';

function open(knowledge: Knowledge): { readonly lexicon: Lexicon; readonly postings: WordPostings } {
  const lexicon = finish(lexiconSteps(knowledge));
  return { lexicon, postings: finish(wordPostingsSteps(knowledge, lexicon)) };
}

const many = Array.from(
  { length: MAX_PARAPHRASES },
  (_, at) => `way${String.fromCharCode(97 + (at % 26))}${at}`,
);
const small = knowledgeOver(
  {
    one: `### CIO: skills

- The CIO leads networks and networks. {#a}
- The CIO sells production gear. {#b}
- The CIO led the network and products. {#c}
`,
  },
  {
    'paraphrases.yml': `paraphrases:\n  a: [wires and cables, cables, wires]\n  c: [cables]\n  b: [${many.join(', ')}]\n`,
  },
);

describe('the postings of a word', () => {
  const { postings } = open(small);

  it.each<[string, readonly number[], readonly number[]]>([
    ['are the statements that have it, each once', postings.withBase('network'), [0, 2]],
    ['are those that have this very word, by base form', postings.withBase('product'), [2]],
    ['are those that have any word of its stem, by stem', postings.withStem('product'), [1, 2]],
    ['are none for a stop word', postings.withBase('the'), []],
    ['are none for a word of a paraphrase only', postings.withStem('cabl'), []],
    ['are none for a word that nobody uses', postings.withStem('xylophon'), []],
    ['are none for a name that JavaScript gives to every object', postings.withBase('constructor'), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('are, of paraphrases, the statements and which of their paraphrases have it, as bits', () => {
    expect(postings.paraphrasedWith('cabl')).toEqual({ positions: [0, 2], bits: [0b011, 0b001] });
    expect(postings.paraphrasedWith('wire')).toEqual({ positions: [0], bits: [0b101] });
    expect(postings.paraphrasedWith('network')).toEqual({ positions: [], bits: [] });
  });

  it('tell as many paraphrases apart as a statement may have', () => {
    const bitsOf = (phrase: string | undefined): readonly number[] =>
      postings.paraphrasedWith(words(phrase ?? '')[0]?.stem ?? '').bits;
    const last = 1 << (MAX_PARAPHRASES - 1);
    expect(last).toBeGreaterThan(0);
    expect(new Set(many.flatMap(bitsOf)).size).toBe(MAX_PARAPHRASES);
    expect(bitsOf(many[MAX_PARAPHRASES - 1])).toEqual([last]);
  });
});

describe('the postings of the shipped documents', () => {
  const shipped = knowledgeOf(shippedFiles);
  const { lexicon, postings } = open(shipped);
  const isAscending = (positions: readonly number[]): boolean =>
    positions.every((position, at) => at === 0 || position > (positions[at - 1] ?? 0));

  it('ascend, each position once', () => {
    for (const { text } of shipped.statements)
      for (const { base, stem } of words(text)) {
        expect(isAscending(postings.withBase(base)), base).toBe(true);
        expect(isAscending(postings.withStem(stem)), stem).toBe(true);
      }
    for (const stem of new Set(
      [...shipped.paraphrases.values()].flat().flatMap((text) => words(text).map((word) => word.stem)),
    )) {
      const { positions, bits } = postings.paraphrasedWith(stem);
      expect(isAscending(positions), stem).toBe(true);
      expect(bits).toHaveLength(positions.length);
      expect(bits.every((each) => each > 0)).toBe(true);
    }
  });

  it('are the lexicon the other way round', () => {
    for (const statement of shipped.statements) {
      const { bases, stems } = lexicon.formsOf(statement);
      for (const base of bases) expect(postings.withBase(base)).toContain(statement.position);
      for (const stem of stems) expect(postings.withStem(stem)).toContain(statement.position);
      for (const [stem, bits] of lexicon.paraphrasesOf(statement)) {
        const found = postings.paraphrasedWith(stem);
        expect(found.bits[found.positions.indexOf(statement.position)]).toBe(bits);
      }
    }
  });
});
