import { describe, expect, it } from 'vitest';

import type { ASIDE_REASONS } from '../../src/knowledge/model.ts';
import { buildKnowledgeFiles, buildMarkdown, knowledgeOf } from '../support/knowledge-files.ts';
import { readPage, rolesIn, shown } from '../support/owners-folder.ts';

/** Asides and statements of a page about ships' officers. */
function read(...lines: readonly string[]) {
  const { asides, statements } = readPage('# The CFO', '', ...lines);
  return {
    asides: asides.map(({ text, reason, line }) => [text, reason, line]),
    texts: statements.map(({ text }) => text),
  };
}

describe('what states nothing of a role is kept apart, with its line and why', () => {
  it.each<
    [keyof typeof ASIDE_REASONS, readonly string[], readonly (readonly unknown[])[], readonly string[]]
  >([
    [
      'question',
      ['Who signs the loans? The CFO signs the loans.'],
      [['Who signs the loans?', 'question', 3]],
      ['The CFO signs the loans.'],
    ],
    [
      'lead',
      ['The CFO signs:', '', '- loans of every branch'],
      [['The CFO signs:', 'lead', 3]],
      ['The CFO signs: loans of every branch'],
    ],
    [
      'contents',
      ['- [Loans](#loans)', '', '## Loans', 'The CFO signs the loans.'],
      [['Loans', 'contents', 3]],
      ['The CFO signs the loans.'],
    ],
    [
      'nothing',
      ['Let us have a look at that!', '', 'The CFO signs the loans.'],
      [['Let us have a look at that!', 'nothing', 3]],
      ['The CFO signs the loans.'],
    ],
  ])('%s', (_, lines, asides, texts) => {
    expect(read(...lines)).toEqual({ asides, texts });
  });

  it('but what its author gave an id is a statement, whatever it is', () => {
    expect(read('Who signs the loans? {#who}').texts).toEqual(['Who signs the loans?']);
  });

  it('but a cell of a table is a statement, though it asks', () => {
    expect(read('| Loans | The CFO |', '|---|---|', '| Signs? | Always? |').texts).toEqual([
      'Signs?: Always?',
    ]);
  });

  it('without anything learned, nothing is thought to say nothing', () => {
    const { asides, statements } = knowledgeOf(
      buildKnowledgeFiles({ 'documents/two.md': buildMarkdown('Let us have a look at that! Why?\n') }),
    );
    expect(asides.map(({ text }) => text)).toEqual(['Why?']);
    expect(statements.at(-1)?.text).toBe('Let us have a look at that!');
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
