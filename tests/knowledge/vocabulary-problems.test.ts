import { describe, expect, it } from 'vitest';

import { type Files, LANGUAGE, problemsWith } from '../support/knowledge-files.ts';

const yml = (...lines: readonly string[]): string => lines.join('\n');

const PATTERN = /pattern: '[^']*'/;

describe('a problem of roles, aspects, words or disagreements is named with its file and line', () => {
  it.each<[string, Files, string]>([
    ['nothing but a word', { 'synonyms.yml': 'none' }, 'synonyms.yml:1 '],
    [
      'bad YAML',
      { 'roles.yml': yml('roles:', '  - id: CIO', '    name: "chief', '    aliases: []', '') },
      'roles.yml:4 ',
    ],
    [
      'bad YAML in aspects, without a word on every heading that names one',
      { 'aspects.yml': yml('aspects:', '  - id: [focus', '') },
      'aspects.yml:3 ',
    ],
    [
      'the same key twice',
      { 'synonyms.yml': yml('synonyms:', '  network: [cables]', '  network: [wires]') },
      'synonyms.yml:3 ',
    ],
    [
      'a key that no object can have of its own',
      { 'synonyms.yml': yml('synonyms:', '  network: [cables]', '  __proto__: [wires]') },
      'synonyms.yml:3 "__proto__" cannot be a key here',
    ],
    [
      'several documents in one file',
      { 'language.yml': '---\nstop_words: [a]\n---\nstop_words: [b]\n' },
      'language.yml:1 holds several documents',
    ],
    [
      'alias of two roles',
      {
        'roles.yml': yml(
          'roles:',
          '  - { id: CIO, name: chief information officer, aliases: [] }',
          '  - { id: CTO, name: chief technology officer, aliases: [Chief Information Officer] }',
          '  - { id: CEO, name: chief executive officer, aliases: [] }',
        ),
      },
      'roles.yml:3 "Chief Information Officer" already stands for CIO',
    ],
    [
      'role without a name',
      {
        'roles.yml': yml(
          'roles:',
          '  - id: CIO',
          '    name: chief information officer',
          '    aliases: []',
          '  - id: CTO',
          '    aliases: []',
        ),
      },
      'roles.yml:5 roles.1.name: is missing',
    ],
    [
      'alias that YAML reads as more than a phrase',
      {
        'roles.yml': yml(
          'roles:',
          '  - id: CIO',
          '    name: chief information officer',
          '    aliases:',
          '      - IT: director',
          '',
        ),
      },
      'roles.yml:5 roles.0.aliases.0: must be a word or a phrase; put it in quotes',
    ],
    [
      'alias that is empty',
      {
        'roles.yml': yml(
          'roles:',
          '  - id: CIO',
          '    name: chief information officer',
          '    aliases:',
          '      - IT director',
          '      -',
          '',
        ),
      },
      'roles.yml:6 roles.0.aliases.1: must be a word',
    ],
    [
      'text that YAML reads as a reference',
      { 'synonyms.yml': yml('synonyms:', '  network: [*cables]') },
      'synonyms.yml:2 "*cables" refers to nothing in this file',
    ],
    [
      'aspect given twice',
      {
        'aspects.yml': yml(
          'aspects:',
          ...['definition', 'focus', 'infrastructure', 'salary', 'other'].map(
            (id) => `  - { id: ${id}, label: ${id}, words: [] }`,
          ),
          '  - { id: reporting, label: reporting line, words: [] }',
          '  - { id: chain, label: reporting line, words: [] }',
        ),
      },
      'aspects.yml:8 aspect "reporting line" is given twice',
    ],
    [
      'aspect that includes none',
      {
        'aspects.yml': yml(
          'aspects:',
          ...['focus', 'infrastructure', 'reporting'].map(
            (id) => `  - { id: ${id}, label: ${id === 'reporting' ? 'reporting line' : id}, words: [] }`,
          ),
          '  - { id: pay, label: pay, words: [], includes: [wage] }',
        ),
      },
      'aspects.yml:5 aspect "pay" names "wage", which is no aspect',
    ],
    [
      'expression that is none',
      { 'language.yml': LANGUAGE.replace(PATTERN, "pattern: '('") },
      `language.yml:${LANGUAGE.slice(0, LANGUAGE.search(PATTERN)).split('\n').length} figures.0.pattern: "(" is no regular expression`,
    ],
    [
      'disagreement about no statement',
      {
        'disagreements.yml': yml(
          'disagreements:',
          '  - id: boss',
          '    title: Boss',
          '    roles: [CIO]',
          '    aspects: [reporting]',
          '    sides:',
          '      - [one-02]',
          '      - [one-03, one-99]',
        ),
      },
      'disagreements.yml:8 boss: no statement has the id "one-99"',
    ],
    [
      'disagreement about no role',
      {
        'disagreements.yml': yml(
          'disagreements:',
          '  - id: boss',
          '    title: Boss',
          '    roles: [CXO]',
          '    aspects: [reporting]',
          '    sides: [[one-02], [one-03]]',
        ),
      },
      'disagreements.yml:4 boss: "CXO" is no role',
    ],
    [
      'disagreement about no aspect',
      {
        'disagreements.yml': yml(
          'disagreements:',
          '  - id: boss',
          '    title: Boss',
          '    roles: [CIO]',
          '    aspects: [bossing]',
          '    sides: [[one-02], [one-03]]',
        ),
      },
      'disagreements.yml:5 boss: "bossing" is no aspect',
    ],
    [
      'disagreement with one side',
      {
        'disagreements.yml': yml(
          'disagreements:',
          '  - id: boss',
          '    title: Boss',
          '    roles: [CIO]',
          '    aspects: [reporting]',
          '    sides: [[one-02]]',
        ),
      },
      'disagreements.yml:6 disagreements.0.sides: ',
    ],
    [
      'disagreement given twice',
      {
        'disagreements.yml': yml(
          'disagreements:',
          ...[1, 2].map(
            () =>
              '  - { id: boss, title: Boss, roles: [CIO], aspects: [reporting], sides: [[one-02], [one-03]] }',
          ),
        ),
      },
      'disagreements.yml:3 boss: this id is given twice',
    ],
  ])('%s', (_, files, expected) => {
    const problems = problemsWith(files);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.slice(0, expected.length)).toBe(expected);
  });
});
