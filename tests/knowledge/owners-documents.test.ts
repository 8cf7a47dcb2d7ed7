import { describe, expect, it } from 'vitest';

import { evidenceIn, expectKind, textsOf } from '../support/answer-parts.ts';
import { ownersEngine, readPage, rolesIn, shown, statementOf } from '../support/owners-folder.ts';

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
      ownersEngine({ 'page.md': page }).ask('COO vs CFO reporting line'),
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

  it('as a question in bold', () => {
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

  it('as a name in bold', () => {
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
