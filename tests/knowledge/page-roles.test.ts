import { describe, expect, it } from 'vitest';

import { readPage, readPages, rolesIn, shown } from '../support/owners-folder.ts';

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

describe('a page is about the role', () => {
  const rolesOf = (...lines: readonly string[]) => {
    const { statements } = readPage(...lines);
    return statements.map(({ roles, because }) => [roles, because.roles]);
  };

  it('that its title names', () => {
    expect(rolesOf('---', 'title: Our controller', '---', 'The ledger is closed on Friday.')).toEqual([
      [['controller'], 'title'],
    ]);
  });

  it('that is most of those it names', () => {
    expect(
      rolesOf(
        '# Ledgers',
        '',
        'Ledgers are closed on Friday.',
        '',
        '## More',
        'The controller closes them. The controller checks them. The controller files them.',
      ),
    ).toEqual([
      [['controller'], 'title'],
      [['controller'], 'subject'],
      [['controller'], 'subject'],
      [['controller'], 'subject'],
    ]);
  });

  it('of none where its title names two, or its text as many of each', () => {
    expect(rolesOf('---', 'title: CFO and controller', '---', 'The ledger is closed on Friday.')).toEqual([
      [[], 'none'],
    ]);
    expect(
      rolesOf(
        '# Ledgers',
        'Ledgers are closed on Friday.',
        '',
        '## More',
        'The controller closes them. The CFO checks them.',
      ).at(0),
    ).toEqual([[], 'none']);
  });

  it('but not what has a subject of its own', () => {
    expect(rolesOf('---', 'title: Our controller', '---', 'The CFO signs the ledger.')).toEqual([
      [['CFO'], 'subject'],
    ]);
  });
});
