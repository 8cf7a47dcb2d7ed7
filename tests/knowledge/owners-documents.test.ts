import { describe, expect, it } from 'vitest';

import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Statement } from '../../src/knowledge/model.ts';
import { evidenceIn, expectKind, textsOf } from '../support/answer-parts.ts';
import { ownersEngine, readPage, readPages, statementOf } from '../support/owners-folder.ts';
import { shippedDefaults } from '../support/shipped-knowledge.ts';

/** What a page is asked, and what is shown where it answers. */
function shown(question: string, ...lines: readonly string[]): readonly string[] {
  const answer = ownersEngine({ 'page.md': lines.join('\n') }).ask(question);
  return textsOf(evidenceIn(expectKind(answer, 'explanation')));
}

const rolesIn = (...lines: readonly string[]) =>
  readPage(...lines).statements.map(({ text, roles }: Statement) => [text, roles]);

describe('a heading that declares an aspect keeps what its sentences say', () => {
  const SKILLS = [
    '### CFO: skills',
    '',
    'Most CFOs hold a degree in economics.',
    'The CFO reports to the chair of the board.',
    'A CFO earns 310,000 euros a year.',
  ];

  it.each([
    ['a degree', 'Most CFOs hold a degree in economics.', 'degree'],
    ['a boss', 'The CFO reports to the chair of the board.', 'reporting'],
    ['pay', 'A CFO earns 310,000 euros a year.', 'salary'],
  ])('as %s', (_, text, aspect) => {
    const { aspects, roles } = statementOf(readPage(...SKILLS), text);
    expect(roles).toEqual(['CFO']);
    expect(aspects[0]).toBe('skills');
    expect(aspects).toContain(aspect);
  });

  it.each([
    ['which degree does a CFO need?', 'Most CFOs hold a degree in economics.'],
    ['who does the CFO report to?', 'The CFO reports to the chair of the board.'],
  ])('and answers “%s”', (question, expected) => {
    expect(shown(question, ...SKILLS)[0]).toBe(expected);
  });

  it('in a row of a comparison too', () => {
    const page = `### COO: responsibilities

- The COO reports to the CEO.
- The COO plans the shifts of every depot.
- The COO leads forty drivers.

### CFO: responsibilities

- The CFO reports to the chair of the board.
- The CFO signs every loan.
- The CFO leads six accountants.
`;
    const answer = expectKind(
      ownersEngine({ 'page.md': page }).ask('CFO vs COO reporting line'),
      'comparison',
    );
    expect(textsOf(evidenceIn(answer))).toEqual([
      'The COO reports to the CEO.',
      'The CFO reports to the chair of the board.',
    ]);
  });
});

describe('a heading in plain words tells what is beneath it', () => {
  it('pay, of a sentence that names no role', () => {
    const page = ['## COO pay', 'The base salary goes from 81,000 to 190,000 dollars.'];
    const [statement] = readPage(...page).statements;
    expect(statement).toMatchObject({ roles: ['COO'], because: { roles: 'heading', aspects: 'heading' } });
    expect(statement?.aspects[0]).toBe('salary');
    expect(shown('coo base salary range', ...page)).toEqual([page[1]]);
  });

  it('a definition, under a question and in the words “the ROLE is a …”', () => {
    const page = [
      '## What is a CFO?',
      'The chief financial officer (CFO) is the executive who looks after the money of a firm.',
    ];
    expect(readPage(...page).statements[0]?.aspects).toContain('definition');
    expect(shown('What is a CFO?', ...page)).toEqual([page[1]]);
  });

  it('duties, under a question', () => {
    const page = ['## What does a CFO do?', 'A CFO signs the loans of every branch.'];
    expect(readPage(...page).statements[0]?.aspects).toContain('responsibilities');
    expect(shown('what does a CFO do?', ...page)).toEqual([page[1]]);
  });

  it('who is below the role', () => {
    const page = [
      '# Our CFO',
      '',
      '### Direct reports: accountants',
      'Six accountants and a clerk meet every Monday.',
    ];
    expect(readPage(...page).statements[0]).toMatchObject({ roles: ['CFO'] });
    expect(shown('who reports to the CFO?', ...page)).toEqual([page[3]]);
  });

  it('how the role is hired', () => {
    const page = [
      '# Our COO',
      '## Hiring process',
      'Two calls come first, then a day in the depot, then a talk with the board.',
    ];
    expect(readPage(...page).statements[0]?.aspects).toContain('recruiting');
    expect(shown('COO: how to recruit one', ...page)).toEqual([page[2]]);
  });
});

describe('a table', () => {
  const COLUMNS = [
    '# Pay',
    '## Bookkeeper vs CFO',
    '',
    '| | Bookkeeper | CFO |',
    '|---|---|---|',
    '| Salary | 60,000 EUR | 310,000 EUR |',
  ];

  it('gives no figure of an unknown column to the role of its heading', () => {
    expect(rolesIn(...COLUMNS)).toEqual([
      ['Salary: 60,000 EUR', []],
      ['Salary: 310,000 EUR', ['CFO']],
    ]);
    expect(shown('cfo salary', ...COLUMNS)).toEqual(['Salary: 310,000 EUR']);
  });

  it('with roles in its rows gives each its own', () => {
    const page = [
      '# Pay',
      '',
      '| Role | Salary | Bonus |',
      '|---|---|---|',
      '| CFO | 310,000 EUR | 20% |',
      '| COO | 250,000 EUR | 5% |',
    ];
    expect(
      readPage(...page).statements.map(({ text, roles, because }) => [text, roles, because.roles]),
    ).toEqual([
      ['CFO, Salary: 310,000 EUR', ['CFO'], 'row'],
      ['CFO, Bonus: 20%', ['CFO'], 'row'],
      ['COO, Salary: 250,000 EUR', ['COO'], 'row'],
      ['COO, Bonus: 5%', ['COO'], 'row'],
    ]);
    expect(shown('what bonus does the CFO get?', ...page)).toEqual(['CFO, Bonus: 20%']);
  });

  it('that is HTML is told, and the rest of its page is read', () => {
    const { notes, statements } = readPage(
      '## CFO pay',
      '<table><tr><td>310,000</td></tr></table>',
      '',
      'The CFO earns well.',
    );
    expect(notes).toEqual([
      expect.objectContaining({ line: 2, message: expect.stringContaining('is HTML and is not read') }),
    ]);
    expect(statements.map(({ text }) => text)).toEqual(['The CFO earns well.']);
  });
});

describe('a role that is no subject leaves the sentence to the role of its heading', () => {
  it.each([
    ['with somebody’s', 'Agree the calendar of the depots with your CFO before the year begins.'],
    ['with an adjective', 'Plan the rota with the busy CFO.'],
    ['as an object in the plural', 'Consultants advise youthful CFOs.'],
  ])('%s', (_, sentence) => {
    expect(rolesIn('## COO', sentence)).toEqual([[sentence, ['COO']]]);
  });
});

describe('a page about one role', () => {
  const DUTIES = [
    '## Responsibilities',
    '- Keep the books of every branch',
    '- Plan the budget with the banks',
    '- Sign the loans',
  ];

  it('has it by the title in its front matter', () => {
    const { statements } = readPage('---', 'title: Chief Financial Officer', '---', ...DUTIES);
    expect(statements.map(({ roles, because }) => [roles, because.roles])).toEqual(
      statements.map(() => [['CFO'], 'title']),
    );
  });

  it('has it by its first heading, and is asked for by it', () => {
    const answer = shown('what does the CFO do?', '# Chief Financial Officer', '', ...DUTIES);
    expect([...answer].sort()).toEqual([
      'Keep the books of every branch',
      'Plan the budget with the banks',
      'Sign the loans',
    ]);
  });

  it.each([
    [
      'by the name of its file',
      'talk-with-a-cfo.md',
      ['# "I count everything"', '', '## What do you do?', 'I count.'],
    ],
    [
      'by the only role that its opening names',
      'page.md',
      [
        '# Counting',
        'We met Ada, CFO of a bakery.',
        '',
        '## What do you do?',
        'I count all day, and the COO waits.',
      ],
    ],
  ])('has it %s', (_, file, lines) => {
    const { statements } = readPages({ [file]: lines.join('\n') });
    expect(statements.at(-1)?.roles).toEqual(['CFO']);
    expect(statements.at(-1)?.because.roles).toBe('title');
  });

  it('inherits it by the outer heading of a part', () => {
    const page = ['# CFO', '## Duties', 'Plans the budget.', '# COO', '## Duties', 'Plans the shifts.'];
    expect(rolesIn(...page)).toEqual([
      ['Plans the budget.', ['CFO']],
      ['Plans the shifts.', ['COO']],
    ]);
  });
});

describe('a line that asks, announces or lists is no fact', () => {
  const HIRING = [
    '# Hiring for finance',
    '',
    'Hire a controller when:',
    '',
    '- the ledgers are in disorder',
    '',
    'Hire a CFO when:',
    '',
    '- new investors are being sought',
  ];

  it('the lead-in of a list is read with its items, and rules whose they are', () => {
    const { statements, asides } = readPage(...HIRING);
    expect(statements.map(({ text, roles, because }) => [text, roles, because.roles])).toEqual([
      ['Hire a controller when: the ledgers are in disorder', ['controller'], 'lead'],
      ['Hire a CFO when: new investors are being sought', ['CFO'], 'lead'],
    ]);
    expect(asides.map(({ text, reason }) => [text, reason])).toEqual([
      ['Hire a controller when:', 'lead'],
      ['Hire a CFO when:', 'lead'],
    ]);
    expect(shown('when should we hire a controller?', ...HIRING)).toEqual([
      'Hire a controller when: the ledgers are in disorder',
    ]);
  });

  it('the lead-in goes on from the sentence before it, and needs no colon', () => {
    const page = [
      '## Work',
      'The COO runs the depots. She also',
      '',
      '- plans the shifts',
      '- opens new sites',
    ];
    expect(rolesIn(...page)).toEqual([
      ['The COO runs the depots.', ['COO']],
      ['She also: plans the shifts', ['COO']],
      ['She also: opens new sites', ['COO']],
    ]);
  });

  it('a question about one role tells whom the sentence after it is about', () => {
    const page = ['## Two chiefs', 'The CFO counts. And the COO? There are ten answers.'];
    expect(rolesIn(...page)).toEqual([
      ['The CFO counts.', ['CFO']],
      ['There are ten answers.', ['COO']],
    ]);
  });

  it('whom somebody reports to is not what the sentence is about', () => {
    const page = ['# Life of a controller', '## Whom do you report to?', 'To the CFO, always.'];
    expect(rolesIn(...page).at(-1)).toEqual(['To the CFO, always.', ['controller']]);
  });

  it('the announcement of a list is shown with it only', () => {
    const page = [
      '# CFO',
      '## Duties',
      'Their core responsibilities:',
      '',
      '- planning the budget',
      '- talking to banks',
    ];
    expect(shown('what does a CFO do?', ...page)).toEqual([
      'Their core responsibilities: planning the budget',
      'Their core responsibilities: talking to banks',
    ]);
  });

  it('a question to the reader and “Let us …” are set aside, and the definition is shown', () => {
    const page = [
      '## What is a COO?',
      'Have you ever mixed up these two titles? Let us sort that out! A COO is the executive who keeps the depots running.',
    ];
    expect(readPage(...page).asides.map(({ text, reason }) => [text, reason])).toEqual([
      ['Have you ever mixed up these two titles?', 'question'],
      ['Let us sort that out!', 'nothing'],
    ]);
    expect(shown('what is a coo', ...page)).toEqual(['A COO is the executive who keeps the depots running.']);
  });

  it('entries of a list of contents are set aside, linked or printed', () => {
    const { statements, asides } = readPage(
      '# CFO guide',
      '## Contents',
      '- [Duties](#duties)',
      '- [Pay](#pay) 4',
      '',
      'Responsibilities .......... 11',
      '',
      '## Duties',
      'The CFO plans the budget.',
    );
    expect(statements.map(({ text }) => text)).toEqual(['The CFO plans the budget.']);
    expect(new Set(asides.map(({ reason }) => reason))).toEqual(new Set(['contents']));
  });
});

describe('an owner’s files are read as they are', () => {
  it('with no file beside the documents, and a folder without documents has one problem', () => {
    const alone = { path: 'documents/cfo.md', text: '# CFO\n\nThe CFO signs the loans.\n' };
    expect(loadKnowledge([...shippedDefaults, alone]).problems).toEqual([]);
    expect(loadKnowledge(shippedDefaults).problems).toHaveLength(1);
  });

  it('without front matter that the bot knows', () => {
    const { documents, notes } = readPages({
      'Head of Money (2024).md': '---\nkeywords: money\n---\n# Our money\n\nThe CFO plans the budget.\n',
    });
    expect(documents).toMatchObject([{ id: 'head-of-money-2024', title: 'Our money' }]);
    expect(notes).toMatchObject([{ line: 2, message: expect.stringContaining('"keywords" means nothing') }]);
  });

  it('with empty sections, which are noted', () => {
    const { notes, statements } = readPage(
      '# Converted',
      '## Empty',
      '',
      '## CFO',
      'The CFO signs the loans.',
    );
    expect(notes.map(({ line, message }) => [line, message])).toEqual([[2, 'section "Empty" is empty']]);
    expect(statements).toHaveLength(1);
  });

  it('with questions in bold for headings', () => {
    const page = [
      '# Questions about finance',
      '**What does the CFO do?**',
      '',
      'Signs the loans of every branch.',
      '',
      '**What does the treasurer do?**',
      '',
      'Runs the cash pool.',
    ];
    expect(rolesIn(...page)).toEqual([
      ['Signs the loans of every branch.', ['CFO']],
      ['Runs the cash pool.', ['treasurer']],
    ]);
    expect(shown('what does the treasurer do?', ...page)).toEqual(['Runs the cash pool.']);
  });

  it('with names in bold for headings', () => {
    expect(
      rolesIn(
        '# People',
        '**Ann Reed, Treasurer**',
        '',
        'Runs the cash pool.',
        '',
        '**Bo Lind, CFO**',
        '',
        'Signs the loans.',
      ),
    ).toEqual([
      ['Runs the cash pool.', ['treasurer']],
      ['Signs the loans.', ['CFO']],
    ]);
  });
});
