import { describe, expect, it } from 'vitest';

import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readPage, readPages } from '../support/owners-folder.ts';
import { shippedDefaults } from '../support/shipped-knowledge.ts';

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
});
