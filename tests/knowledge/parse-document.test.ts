import { describe, expect, it } from 'vitest';

import { type Block, type ParsedDocument, parseInPieces } from '../../src/knowledge/parse-document.ts';
import { visibleText } from '../../src/knowledge/pieces.ts';
import { finish } from '../../src/knowledge/steps.ts';

const parse = (text: string, path = 'documents/page.md'): ParsedDocument =>
  finish(parseInPieces({ path, text }));
const textOf = ({ visible, span }: Block): string => visibleText(visible, span);
const blocksOf = (...lines: readonly string[]): readonly Block[] => parse(lines.join('\n')).blocks;
const textsOf = (blocks: readonly Block[]): readonly string[] => blocks.map(textOf);

describe('a document', () => {
  it.each<[string, string, string, object]>([
    [
      'has what its front matter says',
      'documents/page.md',
      '---\nid: ship-guide\ntitle: A guide to ships\nshort_title: Ships\npublisher: Harbour\npublished: 2019\nabout: Who runs a ship.\n---\n# Other\n',
      {
        id: 'ship-guide',
        title: 'A guide to ships',
        shortTitle: 'Ships',
        publisher: 'Harbour',
        published: '2019',
        about: 'Who runs a ship.',
      },
    ],
    [
      'without front matter is named by its file and its first heading of the first level',
      'documents/Ship’s Master (Ünder 2024).md',
      '## Before\n\n# The *master* of a ship\n\n# Another\n',
      {
        id: 'ships-master-under-2024',
        title: 'The master of a ship',
        shortTitle: 'The master of a ship',
        about: 'The master of a ship',
      },
    ],
    [
      'without any heading is named by its file alone',
      'documents/deck.md',
      'Decks are washed.\n',
      { id: 'deck', title: 'deck', shortTitle: 'deck', about: 'deck' },
    ],
    [
      'with a file name of no Latin letter has an id still',
      'documents/船.md',
      'Text.',
      { id: 'document', title: '船' },
    ],
    ['with an empty heading is named by its file', 'documents/deck.md', '#\n\nText.\n', { title: 'deck' }],
    [
      'with front matter without a title takes the heading',
      'documents/a.md',
      '---\nid: b\n---\n# Sails\n',
      { id: 'b', title: 'Sails', about: 'Sails' },
    ],
  ])('%s', (_, path, text, expected) => {
    const { document, problems } = parse(text, path);
    expect(problems).toEqual([]);
    expect(document).toMatchObject({ file: path, ...expected });
  });

  it('without a publisher has none', () => {
    const { document } = parse('Text.');
    expect(Object.keys(document).sort()).toEqual(['about', 'file', 'id', 'shortTitle', 'title']);
  });

  it('tells the keys that mean nothing, on their lines, and is read all the same', () => {
    const { notes, problems, document } = parse(
      '---\nkeywords: sea\nid: a\nauthor: Bo\n---\n# Sea\n\nIt is wide.\n',
    );
    expect(problems).toEqual([]);
    expect(document.id).toBe('a');
    expect(notes).toEqual([
      {
        file: 'documents/page.md',
        line: 2,
        message: '"keywords" means nothing in front matter and is passed over',
      },
      {
        file: 'documents/page.md',
        line: 4,
        message: '"author" means nothing in front matter and is passed over',
      },
    ]);
  });

  it('tells the line of its id, for one that is given twice', () => {
    expect(parse('---\ntitle: A\nid: a\n---\n').idLine).toBe(3);
    expect(parse('Text.').idLine).toBe(1);
  });
});

describe('a line in bold', () => {
  const headingsOf = (...lines: readonly string[]) =>
    blocksOf(...lines).map((block) => [textOf(block), block.headings.map(({ text }) => text)]);

  it('stands for a heading, beneath every heading of Markdown', () => {
    expect(
      headingsOf(
        '# Crew',
        '',
        '###### Officers',
        '',
        '**Ann Reed, Bosun**',
        '',
        'Mends sails.',
        '',
        '__Bo Lind, Cook__',
        '',
        'Boils soup.',
        '',
        '## Passengers',
        '',
        'Rest.',
      ),
    ).toEqual([
      ['Mends sails.', ['Crew', 'Officers', 'Ann Reed, Bosun']],
      ['Boils soup.', ['Crew', 'Officers', 'Bo Lind, Cook']],
      ['Rest.', ['Crew', 'Passengers']],
    ]);
  });

  it.each([
    ['that is a sentence', '**The bosun mends sails.**'],
    ['that exclaims', '**Mend your sails!**'],
    ['that introduces', '**Sails:**'],
    ['with more beside it', '**Bosun** mends sails'],
    ['longer than a heading is', `**${'long '.repeat(20)}**`],
    ['in an item of a list', '- **Bosun**'],
  ])('%s does not', (_, line) => {
    expect(blocksOf(line, '', 'Text.').map(({ headings }) => headings)).toEqual([[], []]);
  });
});

describe('a list', () => {
  const leads = (...lines: readonly string[]) =>
    blocksOf(...lines).map((block) => [textOf(block), block.lead, block.isLead]);

  it('belongs to the line that introduces it, which is no more than that', () => {
    expect(
      leads(
        'Call the bosun when:',
        '',
        '- a sail tears',
        '- a rope breaks',
        '',
        'Call the cook when:',
        '- soup boils over',
      ),
    ).toEqual([
      ['Call the bosun when:', undefined, true],
      ['a sail tears', 'Call the bosun when:', false],
      ['a rope breaks', 'Call the bosun when:', false],
      ['Call the cook when:', undefined, true],
      ['soup boils over', 'Call the cook when:', false],
    ]);
  });

  it('belongs to the last sentence of a longer paragraph', () => {
    expect(leads('Ships are old. Their\nparts are:', '', '1. masts')).toEqual([
      ['Ships are old. Their parts are:', undefined, true],
      ['masts', 'Their parts are:', false],
    ]);
  });

  it('within an item belongs to that item', () => {
    expect(leads('Duties:', '', '- At sea:', '  - steer', '- On land')).toEqual([
      ['Duties:', undefined, true],
      ['At sea:', 'Duties:', true],
      ['steer', 'At sea:', false],
      ['On land', 'Duties:', false],
    ]);
  });

  it.each<[string, readonly string[]]>([
    ['after a sentence', ['Ships have parts.', '', '- masts']],
    ['after a heading that ends with a colon', ['## Parts:', '', '- masts']],
    ['after a paragraph that stands between', ['Parts:', '', 'See below.', '', '- masts']],
  ])('%s has no such line', (_, lines) => {
    expect(blocksOf(...lines).at(-1)?.lead).toBeUndefined();
  });

  it('a line with a colon and no list after it introduces nothing', () => {
    expect(leads('Mind this:', '', 'Ships sink.')).toEqual([
      ['Mind this:', undefined, false],
      ['Ships sink.', undefined, false],
    ]);
  });
});

describe('a table', () => {
  const table = [
    '| Crew | Pay | Rest |',
    '|---|---|---|',
    '| Bosun | 10 coins | |',
    '| Cook | **8** coins | Monday |',
  ];

  it('says one thing in each cell, with its row, its column and the columns beside it', () => {
    expect(blocksOf(...table).map((block) => [textOf(block), block.cell])).toEqual([
      ['10 coins', { row: 'Bosun', column: 'Pay', columns: ['Pay', 'Rest'], rows: ['Bosun', 'Cook'] }],
      ['8 coins', { row: 'Cook', column: 'Pay', columns: ['Pay', 'Rest'], rows: ['Bosun', 'Cook'] }],
      ['Monday', { row: 'Cook', column: 'Rest', columns: ['Pay', 'Rest'], rows: ['Bosun', 'Cook'] }],
    ]);
  });

  it('is introduced by the line before it, which states nothing', () => {
    const [first, ...cells] = blocksOf('Pay of the crew:', '', ...table);
    expect(first?.isLead).toBe(true);
    expect(cells).toHaveLength(3);
  });

  it('of HTML is told, on its line', () => {
    const { blocks, notes } = parse('# Crew\n\n<table>\n<tr><td>Bosun</td></tr>\n</table>\n\nText.\n');
    expect(textsOf(blocks)).toEqual(['Text.']);
    expect(notes.map(({ line, message }) => [line, message.split(';')[0]])).toEqual([
      [3, 'this table is HTML and is not read'],
    ]);
  });
});

describe('an entry of a contents list', () => {
  it.each([
    ['is a link into the page', '- [Sails](#sails)'],
    ['may have its page number', '- [Sails](#sails) ..... 12'],
    ['may be printed', 'Sails ........ 12'],
    ['may be printed with several beside it', 'Sails ........ 12\nRopes … 14'],
    ['may have wide dots', 'Sails . . . . . 3'],
  ])('%s: %j', (_, text) => {
    expect(blocksOf(text).map(({ isContents }) => isContents)).toEqual([true]);
  });

  it.each([
    ['a link to elsewhere', '[Sails](https://sails.example)'],
    ['a sentence with a link into the page', 'Mend [sails](#sails) in spring.'],
    ['a sentence that trails off', 'We sailed on ... and rested.'],
    ['a sentence beside a printed line', 'Sails ........ 12\nMend them.'],
    ['a number alone', '... 12'],
  ])('is not %s', (_, text) => {
    expect(blocksOf(text).map(({ isContents }) => isContents)).toEqual([false]);
  });
});
