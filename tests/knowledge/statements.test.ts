import { describe, expect, it } from 'vitest';

import type { Statement } from '../../src/knowledge/model.ts';
import {
  buildKnowledgeFiles,
  buildMarkdown,
  knowledgeOf,
  statementsOf,
  two,
} from '../support/knowledge-files.ts';

const textsOf = (body: string): readonly string[] => statementsOf(body).map((statement) => statement.text);
const only = (body: string): Partial<Statement> => statementsOf(body)[0] ?? {};

describe('braces end a statement', () => {
  it.each<[string, string, Partial<Statement>]>([
    ['an id', 'It leads. {#two-01}', { id: 'two-01', text: 'It leads.', aspects: ['focus'], isKey: false }],
    [
      'an id and an aspect',
      'It leads. {#two-01 infrastructure}',
      { id: 'two-01', aspects: ['focus', 'infrastructure'] },
    ],
    [
      'several aspects, each once, the heading’s first',
      'It leads. {#a infrastructure focus salary}',
      { aspects: ['focus', 'infrastructure', 'salary'] },
    ],
    ['a key statement', 'It leads. {#two-01 key}', { id: 'two-01', aspects: ['focus'], isKey: true }],
    [
      'aspect and key in any order',
      'It leads. {#two-01 key salary}',
      { aspects: ['focus', 'salary'], isKey: true },
    ],
    ['no space before them', 'It leads.{#two-01}', { id: 'two-01', text: 'It leads.' }],
    ['spaces within them', 'It leads. {#two-01  key }', { id: 'two-01', isKey: true }],
    ['on the next line', 'It leads.\n{#two-01}', { id: 'two-01', text: 'It leads.' }],
    ['several sentences', 'It leads. It wins. {#two-01}', { id: 'two-01', text: 'It leads. It wins.' }],
  ])('%s: %j', (_, text, expected) => {
    const statements = statementsOf(`## CIO: focus\n\n${text}\n`);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject(expected);
  });

  it('several times in one paragraph, and what follows the last is cut into sentences', () => {
    const statements = statementsOf(
      '## CIO: focus\n\nThe CIO leads. {#a} They win, and\nso on. {#b} The CTO builds. It rests.\n',
    );
    expect(statements.map(({ id, text, line }) => [id, text, line])).toEqual([
      ['a', 'The CIO leads.', 8],
      ['b', 'They win, and so on.', 8],
      ['two:9.2', 'The CTO builds.', 9],
      ['two:9.3', 'It rests.', 9],
    ]);
  });
});

describe('plain Markdown is read', () => {
  it.each<[string, string, readonly string[]]>([
    ['a paragraph in sentences', 'The CIO leads. They win.', ['The CIO leads.', 'They win.']],
    [
      'a paragraph that was wrapped',
      'The CIO leads\nthe IT department. They\nwin.',
      ['The CIO leads the IT department.', 'They win.'],
    ],
    [
      'a paragraph with Windows line ends',
      'The CIO leads\r\nall. They win.',
      ['The CIO leads all.', 'They win.'],
    ],
    ['a hard break', 'The CIO leads.  \nThey win.', ['The CIO leads.', 'They win.']],
    ['a list', '- The CIO leads.\n- They win. They rest.', ['The CIO leads.', 'They win.', 'They rest.']],
    ['a numbered list', '1. The CIO leads.\n2. They win.', ['The CIO leads.', 'They win.']],
    [
      'a list after a line that goes on in it',
      'A CIO will\n\n- lead teams;\n- plan budgets.',
      ['A CIO will: lead teams;', 'A CIO will: plan budgets.'],
    ],
    ['a list after a paragraph that ends', 'The CIO leads.\n\n- Teams.', ['The CIO leads.', 'Teams.']],
    [
      'a list within a list',
      '- The CIO leads\n  - teams;\n  - budgets.\n- They win.',
      ['The CIO leads: teams;', 'The CIO leads: budgets.', 'They win.'],
    ],
    [
      'a list whose items were wrapped',
      '- The CIO leads\n  all of IT. {#a}\n- They win\n  often. They rest.',
      ['The CIO leads all of IT.', 'They win often.', 'They rest.'],
    ],
    ['a block quote', '> The CIO leads. They win.', ['The CIO leads.', 'They win.']],
    [
      'a block quote that was wrapped',
      '> The CIO leads\n> all of IT. {#a}\n> They win.',
      ['The CIO leads all of IT.', 'They win.'],
    ],
    ['bold, italics and code', 'The **CIO** leads *all* of `IT`.', ['The CIO leads all of IT.']],
    [
      'links',
      'The [CIO](https://example.com "title") leads <https://example.com>.',
      ['The CIO leads https://example.com.'],
    ],
    ['entities', 'R&amp;D and &#36;5. {#a} 5 &lt; 6.', ['R&D and $5.', '5 < 6.']],
    ['an ampersand that is none', 'R&D and AT&T; &nothing; too.', ['R&D and AT&T; &nothing; too.']],
    ['escaped characters', 'A \\* B. {#a} C \\_ D.', ['A * B.', 'C _ D.']],
    ['emoji', 'The CIO 😀 leads. {#a} 😀 They win.', ['The CIO 😀 leads.', '😀 They win.']],
  ])('%s', (_, text, expected) => {
    expect(textsOf(`## CIO: focus\n\n${text}\n`)).toEqual(expected);
  });
});

describe('nothing is read of', () => {
  it.each<[string, string]>([
    ['code', '```\nThe CIO leads.\n```'],
    ['HTML', '<p>The CIO leads.</p>'],
    ['comments', '<!-- The CIO leads. -->'],
    ['pictures', '![The CIO leads.](cio.png)'],
    ['lines across', '---'],
  ])('%s', (_, text) => {
    expect(textsOf(`## CIO: focus\n\nIt is so.\n\n${text}\n`)).toEqual(['It is so.']);
  });
});

describe('a cell of a table is a statement of its own', () => {
  const table = `## CIO and CTO: base salary

| | CIO | chief technology officer | Note |
|---|---|---|---|
| Average | $167,942 {#avg key} | $163,399 | **rounded** |
| Range | $98k to $255k |  | of the CTO |
`;

  it.each<[string, Partial<Statement>]>([
    ['the row’s name before it', { id: 'avg', text: 'Average: $167,942', isKey: true, line: 10 }],
    ['the role of its column', { text: 'Average: $163,399', roles: ['CTO'] }],
    ['no role where its column names none beside columns that do', { text: 'Average: rounded', roles: [] }],
    [
      'the aspect of the heading',
      { text: 'Range: $98k to $255k', roles: ['CIO'], aspects: ['salary'], line: 11 },
    ],
  ])('with %s', (_, expected) => {
    expect(statementsOf(table)).toContainEqual(expect.objectContaining(expected));
  });

  it('but an empty one says nothing', () => {
    expect(statementsOf(table)).toHaveLength(5);
  });

  it('with the role of its row, where rows are roles', () => {
    const rows = statementsOf('## Pay\n\n| Role | Salary |\n|---|---|\n| CIO | $1 |\n| CTO | $2 |\n');
    expect(rows.map(({ text, roles }) => [text, roles])).toEqual([
      ['CIO: $1', ['CIO']],
      ['CTO: $2', ['CTO']],
    ]);
  });
});

describe('a heading', () => {
  it.each<[string, string, Partial<Statement>]>([
    [
      'declares role and aspect',
      '## CIO: base salary\nIt is high.',
      { roles: ['CIO'], aspects: ['salary'], heading: 'CIO: base salary' },
    ],
    ['declares several roles', '## CIO, CTO and CEO: focus\nAll differ.', { roles: ['CIO', 'CTO', 'CEO'] }],
    ['declares by alias', '## Head of IT: focus\nIt is inward.', { roles: ['CIO'] }],
    [
      'hints at a role and an aspect',
      '## The salary of a CIO\nIt is high.',
      { roles: ['CIO'], aspects: ['salary'] },
    ],
    [
      'that hints at nothing leaves both to the sentence',
      '## Introduction\nThe CTO has a boss.',
      { roles: ['CTO'], aspects: ['reporting'] },
    ],
    [
      'that hints at nothing has what the headings above hint at',
      '## The salary of a CIO\n### In detail\nIt is high.',
      { roles: ['CIO'], aspects: ['salary'] },
    ],
    [
      'that declares takes nothing from those above',
      '## The salary of a CIO\n### CTO: focus\nIt is outward.',
      { roles: ['CTO'], aspects: ['focus'] },
    ],
    [
      'stands no longer where another of its depth begins',
      '## The salary of a CIO\nHigh.\n## Else\nNobody knows.',
      { roles: [], aspects: ['other'] },
    ],
  ])('%s', (_, body, expected) => {
    expect(statementsOf(body).at(-1)).toMatchObject(expected);
  });

  it('of the source names the section, and one that only declares does not', () => {
    expect(only('## Career paths\n\n### CIO: focus\n\nIt looks inward.')).toMatchObject({
      section: 'Career paths',
      heading: 'CIO: focus',
    });
    expect(only('## CIO: focus\n\nIt looks inward.').section).toBe('CIO: focus');
  });

  it('forgets the last subject: a pronoun beneath the next does not go back to it', () => {
    const statements = statementsOf(
      '## One\n\nThe CTO builds. The CIO leads. They win.\n\n## Two\n\nThey rest.\n',
    );
    expect(statements.map((statement) => statement.roles)).toEqual([['CTO'], ['CIO'], ['CIO'], ['CIO']]);
    expect(statements.at(-1)?.because.roles).toBe('above');
  });

  it('without words of the vocabulary leaves a sentence to “further facts”', () => {
    expect(only('Hello world.')).toMatchObject({ roles: [], aspects: ['other'], names: [], heading: '' });
  });
});

describe('running text beneath a heading that declares one role', () => {
  it('gives a sentence with another subject to that role, and the next pronoun too', () => {
    const statements = statementsOf(
      '## CIO: focus\n\nThe CIO leads. Unlike the CIO, the CTO builds. They win.\n',
    );
    expect(statements.map(({ text, roles, names }) => ({ text, roles, names }))).toEqual([
      { text: 'The CIO leads.', roles: ['CIO'], names: ['CIO'] },
      { text: 'Unlike the CIO, the CTO builds.', roles: ['CTO'], names: ['CIO', 'CTO'] },
      { text: 'They win.', roles: ['CTO'], names: [] },
    ]);
  });

  it('stays with the declared role where its author gave an id', () => {
    expect(only('## CIO: focus\n\nThe CTO thinks the CIO slow. {#a}').roles).toEqual(['CIO']);
  });
});

it('an item of a list has the line that introduces it, and a table cell has none', () => {
  const leads = statementsOf('## CIO\n\nA CIO:\n\n- leads;\n- plans.\n\n| | CIO |\n|---|---|\n| Pay | 5 |\n');
  expect(leads.map(({ lead }) => lead)).toEqual(['A CIO', 'A CIO', undefined]);
});

describe('the span of a statement', () => {
  it.each<[string, string]>([
    ['sentences', 'The CIO leads. They win.'],
    ['braces', 'The CIO leads. {#a key} They win. {#b}'],
    ['list items', '- The CIO leads.\n- They win. {#a}'],
    ['emoji and accents', '😀 Ünder. {#a} Ærø 😀 leads.'],
  ])('holds exactly its text in the file: %s', (_, text) => {
    const source = buildMarkdown(`## CIO: focus\n\n${text}\n`);
    for (const { span, text: shown } of statementsOf(`## CIO: focus\n\n${text}\n`))
      expect(source.slice(span.start, span.end)).toBe(shown);
  });

  it('holds the Markdown too where there is some', () => {
    const body = 'The **CIO** leads [IT](https://example.com). {#a}';
    const { span = { start: 0, end: 0 }, text } = only(body);
    expect(buildMarkdown(body).slice(span.start, span.end)).toBe(
      'The **CIO** leads [IT](https://example.com).',
    );
    expect(text).toBe('The CIO leads IT.');
  });
});

describe('statements of all documents', () => {
  it('are numbered through, in order of files and text', () => {
    const { statements } = knowledgeOf(buildKnowledgeFiles(two('## CIO: focus', 'It leads. It wins.')));
    expect(statements.map((statement) => statement.position)).toEqual([0, 1, 2, 3, 4]);
    expect(statements.map((statement) => statement.document.id)).toEqual(['one', 'one', 'one', 'two', 'two']);
  });
});
