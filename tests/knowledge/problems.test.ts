import { describe, expect, it } from 'vitest';

import { loadKnowledge } from '../../src/knowledge/load.ts';
import { buildKnowledgeFiles, buildMarkdown, type Files } from '../support/knowledge-files.ts';

/** The problems of the small folder with these files in it, each as `file:line message`. */
function problemsWith(files: Files): readonly string[] {
  const { problems } = loadKnowledge(buildKnowledgeFiles(files));
  return problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

/** A second document; its body begins on line 6. */
const two = (...lines: readonly string[]): Files => ({ 'documents/two.md': buildMarkdown(lines.join('\n')) });
const yml = (...lines: readonly string[]): string => lines.join('\n');

describe('a folder without a problem', () => {
  it('is the small one that these tests change', () => {
    expect(problemsWith({})).toEqual([]);
  });
});

describe('a problem is named with its file and line', () => {
  it.each<[string, Files, string]>([
    [
      'unknown role in a heading',
      two('', '## CXO: focus', '', 'They lead.'),
      'documents/two.md:7 heading "CXO: focus": "CXO" is no role',
    ],
    [
      'one unknown role of two',
      two('## CIO and CXO: focus', 'They lead.'),
      'documents/two.md:6 heading "CIO and CXO: focus": "CXO" is no role',
    ],
    [
      'unknown aspect in a heading',
      two('', '', '## CIO: salery', 'It is high.'),
      'documents/two.md:8 heading "CIO: salery": "salery" is no aspect',
    ],
    [
      'five roles in a heading',
      two('## CIO, CTO, CEO, CIO and CTO: focus', 'They lead.'),
      'documents/two.md:6 heading "CIO, CTO, CEO, CIO and CTO: focus": names 5 roles before the colon; name one to 4',
    ],
    [
      'no role before the colon',
      two('## : focus', 'They lead.'),
      'documents/two.md:6 heading ": focus": names 0 roles',
    ],
    [
      'empty section',
      two('## Empty', '', '## CIO: focus', '', 'The CIO leads.'),
      'documents/two.md:6 section "Empty" is empty',
    ],
    [
      'empty section at the end',
      two('## CIO: focus', 'The CIO leads.', '', '### Empty'),
      'documents/two.md:9 section "Empty" is empty',
    ],
    [
      'section with nothing but code',
      two('## Code', '```', 'The CIO leads.', '```'),
      'documents/two.md:6 section "Code" is empty',
    ],
    [
      'id given to two statements of a document',
      two('## CIO: focus', 'One. {#two-01}', 'Two. {#two-01}'),
      'documents/two.md:8 id "two-01" stands at documents/two.md:7 too',
    ],
    [
      'id given in two documents',
      two('## CIO: focus', '- One. {#one-01}'),
      'documents/two.md:7 id "one-01" stands at documents/one.md:11 too',
    ],
    [
      'unknown aspect in braces',
      two('## CIO: focus', '', 'One.', 'Two. {#two-02 focus salery}'),
      'documents/two.md:8 {#two-02 …}: "salery" is no aspect',
    ],
    [
      'id with a space in it',
      two('## CIO: focus', 'One. {#two 02}'),
      'documents/two.md:7 {#two …}: "02" is no aspect',
    ],
    [
      'braces that cannot be read',
      two('## CIO: focus', 'One. {#two-01, key}'),
      'documents/two.md:7 "{#two-01, key}" is no mark',
    ],
    [
      'braces without a statement',
      two('## CIO: focus', 'One. {#two-01}', '', '- {#two-02}'),
      'documents/two.md:9 {#two-02} has no text before it',
    ],
    [
      'missing title',
      { 'documents/two.md': '---\nid: two\nabout: A test.\n---\nText.' },
      'documents/two.md:2 title: is missing',
    ],
    [
      'empty title',
      { 'documents/two.md': '---\nid: two\nabout: A test.\ntitle: " "\n---\nText.' },
      'documents/two.md:4 title: ',
    ],
    [
      'id with capitals',
      { 'documents/two.md': '---\ntitle: Two\nid: Two\nabout: A test.\n---\nText.' },
      'documents/two.md:3 id: must be lower case letters',
    ],
    [
      'date that nobody filled in',
      { 'documents/two.md': '---\nid: two\ntitle: Two\npublished:\nabout: A test.\n---\nText.' },
      'documents/two.md:4 published: must be a word',
    ],
    [
      'unknown key of front matter',
      { 'documents/two.md': '---\nid: two\ntitle: Two\nabout: A test.\nauthor: A\n---\nText.' },
      'documents/two.md:2 Unrecognized key: "author"',
    ],
    [
      'front matter that is no YAML',
      { 'documents/two.md': '---\nid: two\ntitle: "Two\nabout: A test.\n---\nText.' },
      'documents/two.md:4 ',
    ],
    ['no front matter', { 'documents/two.md': 'Text.' }, 'documents/two.md:1 no front matter'],
    [
      'id of another document',
      { 'documents/two.md': '---\ntitle: Two\nid: one\nabout: A test.\n---\nText.' },
      'documents/two.md:3 id "one" is the id of documents/one.md too',
    ],
    ['missing file', { 'synonyms.yml': undefined }, 'synonyms.yml:1 this file is missing'],
    [
      'missing roles, without a word on every heading that names one',
      { 'roles.yml': undefined },
      'roles.yml:1 this file is missing',
    ],
    ['missing disagreements', { 'disagreements.yml': undefined }, 'disagreements.yml:1 this file is missing'],
    [
      'bad YAML',
      { 'roles.yml': yml('roles:', '  - id: CIO', '    name: "chief', '    aliases: []', '') },
      'roles.yml:5 ',
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
    ['empty file', { 'language.yml': '' }, 'language.yml:1 '],
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
      {
        'language.yml': yml(
          'stop_words: []',
          'filler: []',
          'intents: { compare: [], compare_weakly: [], which_role: [], help: [], follow_up: [] }',
          'examples: []',
          'figures:',
          "  - { id: date, label: a date, asks: [], pattern: '(' }",
        ),
      },
      'language.yml:6 figures.0.pattern: "(" is no regular expression',
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

  it('names the line of a file with Windows line ends', () => {
    const [path, text] = Object.entries(two('', '## CXO: focus', '', 'They lead.'))[0] ?? ['', ''];
    expect(problemsWith({ [path]: text?.replaceAll('\n', '\r\n') })).toEqual([
      expect.stringMatching(/^documents\/two\.md:7 heading "CXO: focus"/),
    ]);
  });

  it('names the folder when there is no document', () => {
    const problems = problemsWith({
      'documents/one.md': undefined,
      'disagreements.yml': 'disagreements: []',
    });
    expect(problems).toEqual([expect.stringMatching(/^documents:1 there is no document/)]);
  });
});

describe('all problems are reported at once', () => {
  it('in order of files and lines, whatever kind they are of', () => {
    const problems = problemsWith({
      'documents/two.md': '---\nid: two\nabout: A test.\n---\n## CXO: focus\nOne. {#one-01}\n\n## Empty\n',
      'documents/three.md': buildMarkdown(
        '## CIO: focus\nOne. {#three-01 salery}\n\nTwo. {#three-01}\n',
        'one',
      ),
      'disagreements.yml':
        'disagreements:\n  - { id: a, title: A, roles: [CXO], aspects: [x], sides: [[one-02], [one-98, one-99]] }\n',
      'language.yml': 'stop_words: [',
      'synonyms.yml': undefined,
    });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      ...Array.from({ length: 4 }, () => 'disagreements.yml:2'),
      'documents/three.md:2',
      'documents/three.md:7',
      'documents/three.md:9',
      'documents/two.md:2',
      'documents/two.md:5',
      'documents/two.md:6',
      'documents/two.md:8',
      expect.stringMatching(/^language\.yml:/),
      'synonyms.yml:1',
    ]);
  });

  it('and knowledge is never handed out beside a problem', () => {
    expect(loadKnowledge(buildKnowledgeFiles({ 'synonyms.yml': undefined })).knowledge).toBeUndefined();
  });
});

describe('no problem is seen in', () => {
  it.each<[string, Files]>([
    ['a heading with a colon that names no role', two('## Note: focus of this page', 'Text.')],
    ['a question after a role', two('## CIO: what does one do all day?', 'Text.')],
    [
      'a heading that holds its text in sections beneath it',
      two('# Page', '## Part', '### CIO: focus', 'Text.'),
    ],
    ['a role by its alias, in capitals or not', two('## head of it: focus', 'Text.')],
    [
      'a label in capitals, and an aspect by its id',
      two('## CIO: Reporting Line', 'A.', '', '## CTO: reporting', 'B.'),
    ],
    ['four roles joined by commas, “and” and “&”', two('## CIO, CTO & CEO: focus', 'Text.')],
    [
      'a figure where text is expected',
      { 'documents/two.md': '---\nid: two\ntitle: Two\npublished: 2021\nabout: A test.\n---\nText.' },
    ],
    ['a note in YAML', { 'synonyms.yml': '# nothing yet\nsynonyms: {}\n' }],
    ['other files of the folder', { 'notes.yml': '[', 'README.md': 'Hello' }],
    ['a document without any heading', two('Text.')],
  ])('%s', (_, files) => {
    expect(problemsWith(files)).toEqual([]);
  });
});
