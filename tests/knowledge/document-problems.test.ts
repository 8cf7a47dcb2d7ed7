import { describe, expect, it } from 'vitest';

import { type Files, notesWith, problemsWith, two } from '../support/knowledge-files.ts';

describe('a problem of a document is named with its file and line', () => {
  it.each<[string, Files, string]>([
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
      'front matter that is no YAML',
      { 'documents/two.md': '---\nid: two\ntitle: "Two\nabout: A test.\n---\nText.' },
      'documents/two.md:4 ',
    ],
    [
      'id of another document',
      { 'documents/two.md': '---\ntitle: Two\nid: one\nabout: A test.\n---\nText.' },
      'documents/two.md:3 id "one" is the id of documents/one.md too',
    ],
  ])('%s', (_, files, expected) => {
    const problems = problemsWith(files);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.slice(0, expected.length)).toBe(expected);
  });

  it('Windows line ends', () => {
    const [path, text] = Object.entries(
      two('', '## CIO: focus', '', 'One. {#two-01}', 'Two. {#two-01}'),
    )[0] ?? ['', ''];
    expect(problemsWith({ [path]: text?.replaceAll('\n', '\r\n') })).toEqual([
      expect.stringMatching(/^documents\/two\.md:10 id "two-01"/),
    ]);
  });
});

describe('what makes no answer wrong is a note, with its file and line', () => {
  it.each<[string, Files, string]>([
    [
      'unknown role in a heading',
      two('', '## CXO: focus', '', 'They lead.'),
      'documents/two.md:7 heading "CXO: focus" declares nothing: "CXO" is no role',
    ],
    [
      'one unknown role of two',
      two('## CIO and CXO: focus', 'They lead.'),
      'documents/two.md:6 heading "CIO and CXO: focus" declares nothing: "CXO" is no role',
    ],
    [
      'unknown aspect in a heading',
      two('', '', '## CIO: focuss', 'It is inward.'),
      'documents/two.md:8 heading "CIO: focuss" declares nothing: "focuss" is no aspect; "focus" is',
    ],
    [
      'five roles in a heading',
      two('## CIO, CTO, CEO, CIO and CTO: focus', 'They lead.'),
      'documents/two.md:6 heading "CIO, CTO, CEO, CIO and CTO: focus" declares nothing: it names 5 roles before the colon; name one to 4',
    ],
    [
      'no role before the colon',
      two('## : focus', 'They lead.'),
      'documents/two.md:6 heading ": focus" declares nothing: it names 0 roles',
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
      'unknown key of front matter',
      { 'documents/two.md': '---\nid: two\ntitle: Two\nabout: A test.\nauthor: A\n---\nText.' },
      'documents/two.md:5 "author" means nothing in front matter',
    ],
    [
      'table that is HTML',
      two('Text.', '', '<table><tr><td>CIO</td></tr></table>'),
      'documents/two.md:8 this table is HTML and is not read',
    ],
  ])('%s', (_, files, expected) => {
    expect(problemsWith(files)).toEqual([]);
    const notes = notesWith(files);
    expect(notes).toHaveLength(1);
    expect(notes[0]?.slice(0, expected.length)).toBe(expected);
  });

  it('of a section whose text stands in sections beneath it there is none', () => {
    expect(notesWith(two('## Page', '### CIO: focus', 'It leads.', '## Other', 'It rests.'))).toEqual([]);
  });
});
