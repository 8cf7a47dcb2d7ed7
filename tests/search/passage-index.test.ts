import { describe, expect, it } from 'vitest';

import { lexiconSteps } from '../../src/knowledge/lexicon.ts';
import { finish } from '../../src/knowledge/steps.ts';
import {
  type Hit,
  MAX_HITS,
  passageIndexSteps,
  type Scope,
  type Term,
} from '../../src/search/passage-index.ts';
import { words } from '../../src/text/words.ts';
import { buildKnowledgeFiles, knowledgeOf, two } from '../support/knowledge-files.ts';
import { shippedFiles } from '../support/shipped-knowledge.ts';
import { knowledgeOver } from '../support/small-engine.ts';

const shipped = knowledgeOf(shippedFiles);
const lexicon = finish(lexiconSteps(shipped));
const index = finish(passageIndexSteps(shipped, lexicon));

/** Terms as understanding makes them of a question: stems of all words that are no stop words. */
function terms(text: string, weight = 1): readonly Term[] {
  return words(text)
    .filter((word) => !lexicon.isStopWord(word.text))
    .map(({ stem }) => ({ stem, weight }));
}

const anywhere: Scope = () => true;
const search = (text: string): readonly Hit[] => index.search(terms(text), anywhere);
const ids = (hits: readonly Hit[]): readonly string[] => hits.map((hit) => hit.statement.id);

describe('the best passage', () => {
  it.each<[string, string, string]>([
    ['blockchain', 'guide-72', 'the only one with a rare word'],
    ['cheerleader', 'bmc-12', 'the only one with a rare word, of a long statement'],
    ['help desk', 'bmc-09', 'the rare word of two decides: “help” stands in many, “desk” in one'],
    ['internet service providers', 'bmc-22', 'all three words, against one or two of them elsewhere'],
    ['anecdotal evidence', 'jd-30', 'both words stand side by side'],
    ['stress tolerance', 'ceo-38', 'both words of a short statement'],
    ['digital transformation', 'guide-28', 'the shorter of two statements that hold both words'],
    ['networking', 'guide-35', 'another form of the word'],
    ['the 1990s', 'jd-19', 'a year, whole'],
    ['$167,942', 'bmc-50', 'an amount, whole'],
    ['soft skills', 'jd-51', 'the shorter of two statements that say both words'],
    ['book about the CTO', 'cu-38', 'the rare word outweighs a role that stands in most statements'],
    ['analyze', 'ceo-35', 'American spelling of “analyse”, which searching unites with “analytic”'],
  ])('for “%s” is %s: %s', (text, expected) => {
    expect(ids(search(text))[0]).toBe(expected);
  });
});

describe('more of the words rank higher than more of one word', () => {
  it.each<[string, string, string]>([
    ['bachelor degree', 'jd-23', 'jd-24'],
    ['book “Taking the Reins”', 'cu-24', 'cu-38'],
  ])('“%s”: %s before %s', (text, better, worse) => {
    const hits = ids(search(text));
    expect(hits).toContain(better);
    expect([...hits, worse].indexOf(better)).toBeLessThan([...hits, worse].indexOf(worse));
  });
});

describe('nothing is found', () => {
  it.each<[string, string]>([
    ['without a word', ''],
    ['for stop words alone', 'what is the of a to'],
    ['for words that no document has', 'xylophone zebra'],
    ['for part of a word', 'infrastruct blockch'],
    ['for a misspelt word, which understanding corrects first', 'blokchain'],
    ['for names that JavaScript gives to every object', 'constructor prototype'],
  ])('%s: “%s”', (_, text) => {
    expect(search(text)).toEqual([]);
  });

  it('for a stem that is empty', () => {
    expect(index.search([{ stem: '', weight: 1 }], anywhere)).toEqual([]);
  });
});

describe('a search', () => {
  it('gives the same hits in the same order every time, and from an index built anew', () => {
    const again = finish(passageIndexSteps(shipped, finish(lexiconSteps(shipped))));
    for (const text of ['CIO', 'innovation', 'technology strategy', 'report CEO']) {
      expect(search(text)).toEqual(search(text));
      expect(again.search(terms(text), anywhere)).toEqual(search(text));
    }
  });

  it('puts hits in order of score, and equal ones in order of the documents', () => {
    for (const text of ['CIO', 'company', 'technology', 'IT department', 'CTO innovation']) {
      const hits = search(text);
      const sorted = hits.toSorted(
        (a, b) => b.score - a.score || a.statement.position - b.statement.position,
      );
      expect(ids(hits)).toEqual(ids(sorted));
      expect(hits.every((hit) => hit.score > 0)).toBe(true);
    }
  });

  it('names each statement once', () => {
    const hits = ids(search('CIO CTO technology company strategy'));
    expect(new Set(hits).size).toBe(hits.length);
  });

  it('does not depend on the order of the terms, or on saying one twice', () => {
    const scored = (text: string) =>
      search(text).map(({ statement, score }) => [statement.id, score.toFixed(9)]);
    expect(scored('desk help')).toEqual(scored('help desk'));
    expect(scored('help help desk')).toEqual(scored('help desk'));
  });
});

describe('a word that stands in for the asker’s own', () => {
  const small = knowledgeOf(
    buildKnowledgeFiles(
      two('## CIO: focus', '- The CIO owns cables. {#cables}', '- The CIO owns switches. {#switches}'),
    ),
  );
  const smallIndex = finish(passageIndexSteps(small, finish(lexiconSteps(small))));
  const scores = (given: readonly Term[]): Readonly<Record<string, number>> =>
    Object.fromEntries(smallIndex.search(given, anywhere).map((hit) => [hit.statement.id, hit.score]));

  it('counts as much as its weight', () => {
    const full = scores([{ stem: 'cabl', weight: 1 }]);
    const half = scores([{ stem: 'cabl', weight: 0.5 }]);
    expect(half.cables).toBeCloseTo((full.cables ?? 0) / 2, 9);
  });

  it('ranks after the asker’s own word, all else being equal', () => {
    const own = { stem: 'switch', weight: 1 };
    const synonym = { stem: 'cabl', weight: 0.6 };
    expect(Object.keys(scores([synonym, own]))).toEqual(['switches', 'cables']);
    expect(Object.keys(scores([own, { ...synonym, weight: 1 }]))).toEqual(['cables', 'switches']);
  });

  it('has the higher weight when it is said as well', () => {
    const twice = scores([
      { stem: 'cabl', weight: 0.5 },
      { stem: 'cabl', weight: 1 },
    ]);
    expect(twice).toEqual(scores([{ stem: 'cabl', weight: 1 }]));
  });
});

describe('the scope of a search', () => {
  it('is all that is found in, with everything there that has a term', () => {
    const isEven: Scope = (position) => position % 2 === 0;
    const expected = ids(search('vendors').filter(({ statement }) => isEven(statement.position)));
    expect(expected.length).toBeGreaterThan(1);
    expect(ids(index.search(terms('vendors'), isEven))).toEqual(expected);
  });

  it('may hold nothing', () => {
    expect(index.search(terms('technology'), () => false)).toEqual([]);
  });
});

describe('a search in a large folder', () => {
  const large = knowledgeOver({
    one: `### CIO: skills\n\n${Array.from({ length: 1300 }, (_, at) => `- The CIO holds thing${at}${at % 100 === 0 ? ' and a desk' : ''}.`).join('\n')}\n`,
  });
  const largeLexicon = finish(lexiconSteps(large));
  const largeIndex = finish(passageIndexSteps(large, largeLexicon));
  const find = (...stems: readonly string[]): readonly Hit[] =>
    largeIndex.search(
      stems.map((stem) => ({ stem, weight: 1 })),
      anywhere,
    );

  it('is bounded: its most frequent word stands in more statements than it goes through', () => {
    expect(largeLexicon.frequency('hold')).toBeGreaterThan(1200);
  });

  it.each<[string, readonly string[]]>([
    ['alone', ['hold']],
    ['beside a word that nobody uses', ['qqxylophon', 'hold']],
    ['beside several of them', ['qqxylophon', 'qqzebra', 'hold']],
    ['before it', ['hold', 'qqxylophon']],
  ])('finds the statements of a frequent word %s', (_, stems) => {
    expect(find(...stems)).toEqual(find('hold'));
    expect(find(...stems)).toHaveLength(MAX_HITS);
  });

  it('leaves the frequent word out beside rarer ones, and finds as they do', () => {
    expect(find('desk', 'hold')).toEqual(find('desk'));
  });
});
