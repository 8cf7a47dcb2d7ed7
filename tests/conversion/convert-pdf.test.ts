import { describe, expect, it } from 'vitest';
import { converted } from '../support/converted.ts';
import { LEADING, MARGIN, makePdf, type PlacedText, placeLines } from '../support/make-pdf.ts';

const RIGHT = 330;
const FILLER = [
  'The harbour office keeps a list of every ship that lies at the',
  'quay, and of the goods that were taken ashore from each of them.',
];

async function linesOf(pages: readonly (readonly PlacedText[])[]): Promise<readonly string[]> {
  return (await converted(await makePdf(pages), 'handbook.pdf')).lines;
}

describe('headings of a PDF', () => {
  it('are told by the size of their letters, the largest of the first page being the title', async () => {
    const pdf = await makePdf([
      [
        { text: 'The Harbour Handbook', y: 120, size: 26 },
        { text: 'Offices', y: 170, size: 18 },
        ...placeLines(FILLER, { y: 200 }),
        { text: 'The harbour master', y: 260, size: 14 },
        ...placeLines(['The harbour master decides which ship may enter.'], { y: 290 }),
      ],
    ]);
    expect(await converted(pdf, 'handbook.pdf')).toEqual({
      title: 'The Harbour Handbook',
      lines: [
        '## Offices',
        FILLER.join(' '),
        '### The harbour master',
        'The harbour master decides which ship may enter.',
      ],
    });
  });

  it('are told by bold letters or capitals where the size is that of the text', async () => {
    const lines = await linesOf([
      [
        { text: 'Pilots', y: 90, size: 20 },
        { text: 'Duties of the pilot', y: 120, isBold: true },
        ...placeLines(FILLER, { y: 150 }),
        { text: 'NIGHT WATCH', y: 200 },
        ...placeLines(['The pilot is called at night only for ships over forty metres.'], { y: 230 }),
      ],
    ]);
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([
      '## Duties of the pilot',
      '## NIGHT WATCH',
    ]);
  });

  it('are none where a bold line goes on in ordinary letters', async () => {
    const lines = await linesOf([
      [
        ...placeLines(FILLER, { y: 120 }),
        { text: 'The pilot boards every ship', y: 170, isBold: true },
        { text: 'that is longer than forty metres, and brings it to its berth.', y: 170 + LEADING },
      ],
    ]);
    expect(lines).toEqual([
      FILLER.join(' '),
      'The pilot boards every ship that is longer than forty metres, and brings it to its berth.',
    ]);
  });

  it('take in the small label above them', async () => {
    const lines = await linesOf([
      [
        { text: 'Harbour rules', y: 110, size: 28 },
        ...placeLines(FILLER, { y: 150 }),
        { text: 'CHAPTER 2', y: 210, size: 14 },
        { text: 'How ships are moored', y: 236, size: 20 },
        ...placeLines(FILLER, { y: 270 }),
      ],
    ]);
    expect(lines).toContain('## CHAPTER 2 – How ships are moored');
    const authored = await linesOf([
      [
        { text: 'Harbour rules', y: 110, size: 28 },
        { text: 'written by E. Moor in 1921', y: 150, size: 14 },
        { text: 'How ships are moored', y: 186, size: 20 },
        ...placeLines(FILLER, { y: 220 }),
      ],
    ]);
    expect(authored[0]).toBe('## How ships are moored');
  });
});

describe('columns of a PDF', () => {
  const left = ['The clerk of the quay counts', 'the crates of each ship, and', 'writes them into the book.'];
  const right = [
    'The clerk of the gate looks at',
    'every waggon that leaves, and',
    'stamps the paper of its driver.',
  ];

  it('are read one after the other, below the heading that is as wide as both', async () => {
    const lines = await linesOf([
      [
        { text: 'The two clerks of the harbour, and what they do all day', y: 110, size: 18 },
        ...placeLines(left, { y: 150 }),
        ...placeLines(right, { x: RIGHT, y: 150 }),
      ],
    ]);
    expect(lines).toEqual([left.join(' '), right.join(' ')]);
  });

  it('end where something as wide as both stands between them', async () => {
    const wide = 'Between the clerks stands the weigher, who belongs to neither office and answers to both.';
    const lines = await linesOf([
      [
        ...placeLines(left, { y: 110 }),
        ...placeLines(right, { x: RIGHT, y: 110 }),
        { text: wide, y: 110 + 4 * LEADING },
        ...placeLines(left, { y: 110 + 6 * LEADING }),
        ...placeLines(right, { x: RIGHT, y: 110 + 6 * LEADING }),
      ],
    ]);
    expect(lines).toEqual([left.join(' '), right.join(' '), wide, left.join(' '), right.join(' ')]);
  });

  it('let a sentence go on in the next column, and on the next page', async () => {
    const lines = await linesOf([
      [
        ...placeLines(
          ['The weigher weighs what', 'neither clerk trusts, and', 'he tells the result to the'],
          { y: 110 },
        ),
        ...placeLines(
          ['captain and to the office of', 'the harbour master, who then', 'writes a letter that has to be'],
          {
            x: RIGHT,
            y: 110,
          },
        ),
      ],
      placeLines(['answered within a week.']),
    ]);
    expect(lines).toEqual([
      'The weigher weighs what neither clerk trusts, and he tells the result to the captain and to the office of the harbour master, who then writes a letter that has to be answered within a week.',
    ]);
  });
});

describe('tables of a PDF', () => {
  const COLUMNS = [MARGIN, 230, 400];
  const row = (cells: readonly string[], y: number): readonly PlacedText[] =>
    cells.map((text, index) => ({ text, x: COLUMNS[index] ?? 0, y }));

  it('are read row by row', async () => {
    const lines = await linesOf([
      [
        ...placeLines(FILLER, { y: 110 }),
        ...row(['Office', 'Head', 'Staff'], 170),
        ...row(['Quay', 'Ann Morrow', '12'], 190),
        ...row(['Gate', 'Piet Lind', '3'], 210),
        ...placeLines(FILLER, { y: 250 }),
      ],
    ]);
    expect(lines).toEqual([
      FILLER.join(' '),
      '| Office | Head | Staff |',
      '| - | - | - |',
      '| Quay | Ann Morrow | 12 |',
      '| Gate | Piet Lind | 3 |',
      FILLER.join(' '),
    ]);
  });

  it('are none where three columns of text stand side by side', async () => {
    const columns = [
      ['The clerk of the quay has', 'to count the crates of', 'each ship that comes in.'],
      ['The clerk of the gate has', 'to look at the waggons', 'that go out of the port.'],
      ['The weigher has to weigh', 'what neither of the two', 'is willing to believe in.'],
    ];
    const lines = await linesOf([
      columns.flatMap((lines_, index) => placeLines(lines_, { x: MARGIN + index * 150 })),
    ]);
    expect(lines).toEqual(columns.map((each) => each.join(' ')));
  });
});

describe('of the pages of a PDF', () => {
  it('running heads and page numbers are left out', async () => {
    const page = (number: number, text: string): readonly PlacedText[] => [
      { text: 'Port of Ellsworth · Internal', y: 40, size: 9 },
      ...placeLines([text], { y: 150 }),
      { text: `Page ${number} of 3`, x: 280, y: 760, size: 9 },
    ];
    const texts = [
      'The first watch begins at six.',
      'The second one begins at two.',
      'The third one begins at ten.',
    ];
    expect(await linesOf(texts.map((text, index) => page(index + 1, text)))).toEqual(texts);
  });

  it('the name of the chapter above the text is left out too, though it is on few pages', async () => {
    const page = (number: number): readonly PlacedText[] => [
      { text: number < 8 ? 'Chapter 1: The old port' : 'Chapter 2: The new port', y: 40, size: 9 },
      ...placeLines([`The watch of pier ${String.fromCharCode(64 + number)} begins at six.`], { y: 150 }),
    ];
    const lines = await linesOf(Array.from({ length: 11 }, (_, index) => page(index + 1)));
    expect(lines.filter((line) => line.includes('Chapter'))).toEqual([]);
    expect(lines).toHaveLength(11);
  });

  it('the first heading stays, though it stands high on every page with another number', async () => {
    const page = (number: number): readonly PlacedText[] => [
      { text: `Rule ${number * number}`, y: 90, size: 18 },
      ...placeLines(FILLER, { y: 150 }),
    ];
    const { title, lines } = await converted(await makePdf([page(1), page(2), page(3)]), 'rules.pdf');
    expect([title, ...lines.filter((line) => line.startsWith('#'))]).toEqual([
      'Rule 1',
      '## Rule 4',
      '## Rule 9',
    ]);
  });

  it('the table of contents is left out, and its heading with it', async () => {
    const lines = await linesOf([
      [
        { text: 'The quay', y: 100, size: 24 },
        { text: 'Contents', y: 140, size: 16 },
        ...placeLines(['Moorings ........................ 2', 'Cranes . . . . . . . . . . . . 14'], {
          y: 170,
        }),
        { text: 'Moorings', y: 240, size: 16 },
        ...placeLines(FILLER, { y: 270 }),
      ],
    ]);
    expect(lines).toEqual(['## Moorings', FILLER.join(' ')]);
  });

  it('footnotes stand at the end, and their numbers not in the text', async () => {
    const pdf = await makePdf([
      [
        { text: 'Lamps', y: 80, size: 20 },
        { text: 'The keeper trims the lamp', y: 120 },
        { text: '1', x: MARGIN + 130, y: 116, size: 6 },
        ...placeLines(['and winds the clockwork that turns it.'], { y: 120 + LEADING }),
        { text: '1 A lamp of the second order.', y: 650, size: 8 },
      ],
    ]);
    expect((await converted(pdf, 'lamps.pdf')).lines).toEqual([
      'The keeper trims the lamp and winds the clockwork that turns it.',
      '## Notes',
      '- A lamp of the second order.',
    ]);
  });
});

describe('words and lists of a PDF', () => {
  it.each([
    [
      'a parted word is whole again',
      ['The office is part of the organi-', 'sation of the port.'],
      'The office is part of the organisation of the port.',
    ],
    [
      'a word with a hyphen keeps it',
      ['She leads a team that is cross-', 'functional by design.'],
      'She leads a team that is cross-functional by design.',
    ],
    [
      'years keep it',
      ['The plan is for the years 2021-', '2024 and was renewed.'],
      'The plan is for the years 2021-2024 and was renewed.',
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await linesOf([placeLines(lines)])).toEqual([expected]);
  });

  it('marks and numbers begin items, which may have several lines', async () => {
    const lines = await linesOf([
      [
        ...placeLines(['The dock master has three duties that nobody else may take over:'], { y: 120 }),
        { text: '•', y: 150 },
        ...placeLines(['to open the gates at high water, and to close', 'them before it falls'], {
          x: 90,
          y: 150,
        }),
        { text: '•', y: 150 + 2 * LEADING },
        { text: 'to keep the pumps dry', x: 90, y: 150 + 2 * LEADING },
        { text: '1. Ring the bell.', y: 240 },
        { text: '2. Lower the flag.', y: 240 + LEADING },
      ],
    ]);
    expect(lines).toEqual([
      'The dock master has three duties that nobody else may take over:',
      '- to open the gates at high water, and to close them before it falls',
      '- to keep the pumps dry',
      '1. Ring the bell.',
      '2. Lower the flag.',
    ]);
  });

  it('signs that Markdown would read as marks are text', async () => {
    expect(
      await linesOf([placeLines(['Pay is 5*6*7 pounds for <b>each</b> {#x-01 key} of the men.'])]),
    ).toEqual(['Pay is 5\\*6\\*7 pounds for \\<b>each\\</b> { #x-01 key} of the men.']);
  });
});
