import { describe, expect, it } from 'vitest';

import { loadKnowledge } from '../../src/knowledge/load.ts';
import {
  buildKnowledgeFiles,
  buildMarkdown,
  type Files,
  problemsWith,
  two,
} from '../support/knowledge-files.ts';

describe('a folder', () => {
  it('without a problem is the small one that these tests change', () => {
    expect(problemsWith({})).toEqual([]);
  });

  it('without a document is a problem', () => {
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
      'documents/two.md': '---\nid: Two\nabout: A test.\n---\n## CXO: focus\nOne. {#one-01}\n\n## Empty\n',
      'documents/three.md': buildMarkdown(
        '## CIO: focus\nOne. {#three-01 salery}\n\nTwo. {#three-01}\n',
        'one',
      ),
      'disagreements.yml':
        'disagreements:\n  - { id: a, title: A, roles: [CXO], aspects: [x], sides: [[one-02], [one-98, one-99]] }\n',
      'language.yml': 'stop_words: [',
      'synonyms.yml': 'synonyms: nothing',
    });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      ...Array.from({ length: 4 }, () => 'disagreements.yml:2'),
      'documents/three.md:2',
      'documents/three.md:7',
      'documents/three.md:9',
      'documents/two.md:2',
      'documents/two.md:6',
      expect.stringMatching(/^language\.yml:/),
      'synonyms.yml:1',
    ]);
  });

  it('and knowledge is never handed out beside a problem', () => {
    expect(loadKnowledge(buildKnowledgeFiles({ 'synonyms.yml': 'synonyms: [' })).knowledge).toBeUndefined();
  });
});

const WITHOUT_WORDS: Files = {
  'language.yml': undefined,
  'synonyms.yml': undefined,
  'job-descriptions.yml': undefined,
  'disagreements.yml': undefined,
};

describe('no problem is seen in', () => {
  it.each<[string, Files]>([
    ['a heading with a colon that names no role', two('## Note: focus of this page', 'Text.')],
    ['a title with a colon', two('# CIO: role profile', 'The CIO leads.')],
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
    ['a document without front matter', { 'documents/two.md': 'Text.' }],
    ['a document without a title', { 'documents/two.md': '---\nid: two\nabout: A test.\n---\nText.' }],
    ['an empty section', two('## Empty', '', '## CIO: focus', 'It leads.')],
    ['a folder without the files that say how people speak', WITHOUT_WORDS],
    ['a file that is empty', { 'synonyms.yml': '', 'language.yml': '# Nothing of our own yet.\n' }],
  ])('%s', (_, files) => {
    expect(problemsWith(files)).toEqual([]);
  });
});
