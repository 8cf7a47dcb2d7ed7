import { describe, expect, it } from 'vitest';
import { converted } from '../support/converted.ts';
import { makeDocx, wordParagraph, wordTable } from '../support/make-docx.ts';

describe('a Word file', () => {
  it('gives headings, lists and tables, and its title by Word’s own style', async () => {
    const docx = makeDocx(
      [
        wordParagraph('Bakery roles', { style: 'Title' }),
        wordParagraph('Head baker', { style: 'heading1' }),
        wordParagraph('The head baker plans the night shift.'),
        wordParagraph('orders the flour', { isItem: true }),
        wordParagraph('teaches two apprentices', { isItem: true }),
        wordParagraph('Pay', { style: 'heading1' }),
        wordTable([
          ['Role', 'Night', 'Day'],
          ['Baker', '22', '18'],
          ['Apprentice', '', '9 | 10'],
        ]),
      ].join(''),
    );
    expect(await converted(docx, 'roles.docx')).toEqual({
      title: 'Bakery roles',
      lines: [
        '## Head baker',
        'The head baker plans the night shift.',
        '- orders the flour',
        '- teaches two apprentices',
        '## Pay',
        '| Role | Night | Day |',
        '| - | - | - |',
        '| Baker | 22 | 18 |',
        '| Apprentice | | 9 \\| 10 |',
      ],
    });
  });

  it('without styles has headings where a short paragraph is bold', async () => {
    const docx = makeDocx(
      [
        wordParagraph('What the oven man does:', { isBold: true }),
        wordParagraph('He heats the oven at midnight.'),
        wordParagraph('This bold sentence is a warning.', { isBold: true }),
        wordParagraph('He sleeps at noon.'),
      ].join(''),
    );
    expect((await converted(docx, 'oven.docx')).lines).toEqual([
      '## What the oven man does',
      'He heats the oven at midnight.',
      'This bold sentence is a warning.',
      'He sleeps at noon.',
    ]);
  });

  it('leaves out its table of contents, signature lines and headings with nothing beneath', async () => {
    const docx = makeDocx(
      [
        wordParagraph('Contents', { style: 'heading1' }),
        ...['The shop 2', 'The cellar 7', 'The yard 11'].map((text) => wordParagraph(text)),
        wordParagraph('The shop', { style: 'heading1' }),
        wordParagraph('The shop opens at seven.'),
        wordParagraph('________________'),
        wordParagraph('The cellar', { style: 'heading1' }),
      ].join(''),
    );
    expect((await converted(docx, 'shop.docx')).lines).toEqual(['## The shop', 'The shop opens at seven.']);
  });

  it('takes a frame around text for text, and what stands alone above a table for its caption', async () => {
    const docx = makeDocx(
      wordTable([['A note in a frame.']]) +
        wordTable([
          ['Prices of May', '', ''],
          ['Bread', 'Small', 'Large'],
          ['Rye', '2', '3'],
        ]),
    );
    expect((await converted(docx, 'prices.docx')).lines).toEqual([
      'A note in a frame.',
      'Prices of May',
      '| Bread | Small | Large |',
      '| - | - | - |',
      '| Rye | 2 | 3 |',
    ]);
  });
});
