import { describe, expect, it } from 'vitest';

import { parseInPieces } from '../../src/knowledge/parse-document.ts';
import { pieces, visibleText } from '../../src/knowledge/pieces.ts';
import { finish } from '../../src/knowledge/steps.ts';

/** The pieces of the first block of a text, each with what a reader sees of it. */
function cut(text: string) {
  const [block] = finish(parseInPieces({ path: 'documents/a.md', text })).blocks;
  if (block === undefined) throw new Error('no block');
  return pieces(block, text).map((piece) => ({ ...piece, text: visibleText(block.visible, piece.span) }));
}

describe('a block', () => {
  it('is cut into sentences, which have no id and no marks', () => {
    expect(cut('Ships sail. Boats row.')).toEqual([
      {
        span: { start: 0, end: 11 },
        id: undefined,
        aspects: [],
        isKey: false,
        isCaveat: false,
        text: 'Ships sail.',
      },
      {
        span: { start: 12, end: 22 },
        id: undefined,
        aspects: [],
        isKey: false,
        isCaveat: false,
        text: 'Boats row.',
      },
    ]);
  });

  it.each([
    ['an id', 'Ships sail. {#a}', { id: 'a', aspects: [], isKey: false, isCaveat: false }],
    ['aspects', 'Ships sail. {#a pay total-pay}', { aspects: ['pay', 'total-pay'] }],
    ['a key statement', 'Ships sail. {#a key}', { isKey: true, isCaveat: false, aspects: [] }],
    [
      'a caveat, in any order',
      'Ships sail. {#a caveat pay}',
      { isKey: false, isCaveat: true, aspects: ['pay'] },
    ],
  ])('has in its braces %s', (_, text, expected) => {
    expect(cut(text)).toMatchObject([{ text: 'Ships sail.', ...expected }]);
  });

  it('is several sentences before its braces, and single ones after', () => {
    expect(
      cut('Ships sail. Boats row. {#a} Rafts drift. They sink.').map(({ id, text }) => [id, text]),
    ).toEqual([
      ['a', 'Ships sail. Boats row.'],
      [undefined, 'Rafts drift.'],
      [undefined, 'They sink.'],
    ]);
  });

  it('keeps braces that are no mark, so that somebody can be told', () => {
    expect(
      cut('Ships sail. {#a, key}')
        .map(({ text }) => text)
        .join(' '),
    ).toContain('{#a, key}');
  });

  it('shows no Markdown, and its line breaks as spaces', () => {
    expect(
      cut('**Ships**\nsail to [ports](https://ports.example) &amp; bays. {#a}').map(({ text }) => text),
    ).toEqual(['Ships sail to ports & bays.']);
  });
});
