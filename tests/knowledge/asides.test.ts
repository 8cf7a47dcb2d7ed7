import { describe, expect, it } from 'vitest';

import type { ASIDE_REASONS } from '../../src/knowledge/model.ts';
import { buildKnowledgeFiles, buildMarkdown, knowledgeOf } from '../support/knowledge-files.ts';
import { readPage } from '../support/owners-folder.ts';

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
