import { describe, expect, it } from 'vitest';

import { buildKnowledgeFiles, type Files, knowledgeOf, problemsWith } from '../support/knowledge-files.ts';

const yml = (...lines: readonly string[]): Files => ({ 'paraphrases.yml': lines.join('\n') });

const paraphrasesIn = (files: Files): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [...knowledgeOf(buildKnowledgeFiles(files)).paraphrases].map(([{ id }, phrases]) => [id, phrases]),
  );

describe('paraphrases', () => {
  it.each<[string, Files, Readonly<Record<string, readonly string[]>>]>([
    ['may be absent, for statements are found by their own words', {}, {}],
    ['may be none', yml('paraphrases: {}'), {}],
    [
      'belong to the statement with the id',
      yml('paraphrases:', '  one-02: [whose orders, up the ladder]', '  one-01: [behind the scenes]'),
      { 'one-02': ['whose orders', 'up the ladder'], 'one-01': ['behind the scenes'] },
    ],
    [
      'are text, whatever YAML reads them as',
      yml('paraphrases:', '  one-01: [2021, true, " spaces "]'),
      { 'one-01': ['2021', 'true', 'spaces'] },
    ],
    [
      'are taken as they stand: “|” parts no alternatives',
      yml('paraphrases:', '  one-01: [big|small]'),
      { 'one-01': ['big|small'] },
    ],
  ])('%s', (_, files, expected) => {
    expect(paraphrasesIn(files)).toEqual(expected);
  });
});

describe('a problem of paraphrases is named with its file and line', () => {
  it.each<[string, Files, readonly string[]]>([
    [
      'an id that no statement has',
      yml('paraphrases:', '  one-01: [fine]', '  one-99: [lost]'),
      ['paraphrases.yml:3 no statement has the id "one-99"'],
    ],
    [
      'each of several such ids',
      yml('paraphrases:', '  one-98: [lost]', '  one-01: [fine]', '  one-99: [lost]'),
      [
        'paraphrases.yml:2 no statement has the id "one-98"',
        'paraphrases.yml:4 no statement has the id "one-99"',
      ],
    ],
    [
      'a name that JavaScript gives to every object',
      yml('paraphrases:', '  constructor: [lost]'),
      ['paraphrases.yml:2 no statement has the id "constructor"'],
    ],
    [
      'an empty list',
      yml('paraphrases:', '  one-01: [fine]', '  one-02: []'),
      ['paraphrases.yml:3 paraphrases.one-02: '],
    ],
    [
      'an empty phrase',
      yml('paraphrases:', '  one-01:', '    - fine', '    - ""'),
      ['paraphrases.yml:4 paraphrases.one-01.1: is empty'],
    ],
    [
      'a phrase that YAML reads as more than one',
      yml('paraphrases:', '  one-01:', '    - one: two'),
      ['paraphrases.yml:3 paraphrases.one-01.0: must be a word or a phrase; put it in quotes'],
    ],
    [
      'the same id twice',
      yml('paraphrases:', '  one-01: [fine]', '  one-01: [again]'),
      ['paraphrases.yml:3 '],
    ],
    ['a file without its key', yml('paraphrase: {}'), ['paraphrases.yml:1 ', 'paraphrases.yml:1 ']],
  ])('%s', (_, files, expected) => {
    const problems = problemsWith(files);
    expect(problems.map((problem, at) => problem.slice(0, expected[at]?.length))).toEqual(expected);
  });
});
