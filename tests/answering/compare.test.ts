import { describe, expect, it } from 'vitest';

import type { Comparison } from '../../src/answering/answer.ts';
import { compare } from '../../src/answering/compare.ts';
import { rank } from '../../src/answering/rank.ts';
import type { Frame } from '../../src/understanding/frame.ts';
import { expectKind, present, textsOf } from '../support/answer-parts.ts';
import { buildFrame, CEO, CIO, CTO, mention } from '../support/answers.ts';
import { contentWord } from '../support/content-word.ts';
import { shippedEngine } from '../support/shipped-engine.ts';
import { libraryOver } from '../support/small-engine.ts';

const { library } = libraryOver(
  {
    one: `
### CIO: skills

- The CIO listens.
- The CIO repairs antique clocks.

### CTO: skills

- The CTO draws. {#draws key}
- The CTO repairs clocks.

### CIO and CTO: skills

- Both the CIO and the CTO need one skill, patience.
- The CIO listens, while the CTO talks.

### CIO: vendors

- The CIO pays vendors. {#pays}
- The CIO never pays vendors. {#never}

### CTO: bonus

- The CTO gets a bonus.
`,
  },
  {
    'disagreements.yml':
      'disagreements:\n  - { id: paying, title: Whether the CIO pays, roles: [CIO], aspects: [vendors], sides: [[pays], [never]] }\n',
  },
);
const named = (...ids: readonly string[]) =>
  ids.map((id) => ({ value: present(library.aspect(id), id), span: undefined }));

function table(
  about: Partial<Frame>,
  roles: readonly [typeof CIO, typeof CIO, ...(typeof CIO)[]] = [CIO, CTO],
) {
  const frame = buildFrame('compared', {
    wanted: 'compare',
    roles: roles.map((role) => mention(role)),
    ...about,
  });
  return compare(frame, roles, rank(frame, library), library);
}
const cells = ({ rows }: Comparison) =>
  rows.map(({ aspect, cells: row }) => [
    aspect.id,
    ...row.map(({ evidence }) => textsOf(evidence).join(' ')),
  ]);

describe('a comparison over one aspect', () => {
  const comparison = present(table({ aspects: named('skills') }));

  it('has that row, with what is said of each role, key statements first', () => {
    expect(comparison.title).toBe('CIO vs CTO: skills');
    expect(cells(comparison)).toEqual([
      [
        'skills',
        'The CIO listens. The CIO repairs antique clocks.',
        'The CTO draws. The CTO repairs clocks.',
      ],
    ]);
  });

  it('opens with what holds of both, and says the rest beneath', () => {
    const said = [comparison.opening, ...comparison.together].filter((each) => each !== undefined);
    expect(textsOf(said).toSorted()).toEqual([
      'Both the CIO and the CTO need one skill, patience.',
      'The CIO listens, while the CTO talks.',
    ]);
  });

  it('leaves a cell empty where the documents say nothing', () => {
    expect(cells(present(table({ aspects: named('bonus') })))).toEqual([
      ['bonus', '', 'The CTO gets a bonus.'],
    ]);
  });

  it('is headed by the umbrella that was asked for', () => {
    expect(table({ aspects: named('pay') })?.title).toBe('CIO vs CTO: pay');
  });
});

it('a comparison over everything has a row for all that is held, and no aspect', () => {
  const comparison = present(table({}));
  expect(comparison.aspect).toBeUndefined();
  expect(comparison.title).toBe('CIO vs CTO');
  expect(comparison.rows.map(({ aspect }) => aspect.id)).toEqual(['skills', 'vendors', 'bonus']);
});

it('a comparison over everything opens with a sentence that tells the roles apart, or with none', () => {
  expect(present(table({})).opening?.statement.text).toBe('The CIO listens, while the CTO talks.');
  expect(present(table({}, [CIO, CEO])).opening).toBeUndefined();
});

it('a comparison over something that is no aspect has one row of what answers it', () => {
  const comparison = present(table({ words: [contentWord('clocks'), contentWord('repairs')] }));
  expect(cells(comparison)).toEqual([
    ['skills', 'The CIO repairs antique clocks.', 'The CTO repairs clocks.'],
  ]);
});

it('the rest of a comparison has the rows that were not seen, and opens with nothing again', () => {
  const frame = buildFrame('compared', { roles: [mention(CIO), mention(CTO)] });
  const rest = compare(
    frame,
    [CIO, CTO],
    rank(frame, library),
    library,
    named('skills').map(({ value }) => value),
  );
  expect(rest?.rows.map(({ aspect }) => aspect.id)).toEqual(['vendors', 'bonus']);
  expect([rest?.opening, rest?.together]).toEqual([undefined, []]);
});

it('a disagreement stands in its row with every side', () => {
  const [row] = present(table({ aspects: named('vendors') })).rows;
  expect(row.disputes.map(({ id }) => id)).toEqual(['paying']);
  expect(textsOf(row.cells[0]?.evidence ?? [])).toEqual([
    'The CIO pays vendors.',
    'The CIO never pays vendors.',
  ]);
});

it('a role that no document describes is named', () => {
  const roles = [mention(CIO), mention(CTO), mention(CEO)];
  expect(table({ aspects: named('skills'), roles })?.notCovered).toEqual(['CEO']);
});

it('what is said of two of three roles stands for neither while each has something of its own', () => {
  const comparison = present(table({ aspects: named('skills') }, [CIO, CTO, CEO]));
  expect(cells(comparison)).toEqual([
    [
      'skills',
      'The CIO listens. The CIO repairs antique clocks.',
      'The CTO draws. The CTO repairs clocks.',
      '',
    ],
  ]);
});

it('opens with what its author marked as key, though another statement is likelier', () => {
  const { opening } = expectKind(
    shippedEngine.ask('how much does a CTO earn compared to a CIO?'),
    'comparison',
  );
  expect(opening?.statement.id).toBe('bmc-47');
});

it.each(['compare cio cto ceo pay', 'compare what CTOs and CIOs get paid', 'which of the two earns more?'])(
  '%s — sets an average beside an average, and a span beside a span',
  (question) => {
    const [salaries] = expectKind(shippedEngine.ask(question), 'comparison').rows;
    const shown = salaries.cells.flatMap(({ evidence }) => evidence.map(({ statement }) => statement.text));
    expect(new Set(shown.map((text) => text.includes('average'))).size).toBe(1);
  },
);

it('there is none where nothing is said of either', () => {
  expect(table({}, [CEO, { ...CEO, id: 'COO' }])).toBeUndefined();
});

describe('every comparison of the shipped documents', () => {
  const questions = [
    'CIO vs CTO',
    'CTO vs CIO: skills',
    'CIO vs CTO pay',
    'CIO vs CTO: reporting line',
    'CIO vs CEO',
    'CIO vs CTO vs CEO',
  ];
  const tables = questions.map(
    (question) => [question, expectKind(shippedEngine.ask(question), 'comparison')] as const,
  );

  it.each(tables)(
    '%s — has a cell for each role in each row, and says something in each row',
    (_, { roles, rows }) => {
      for (const row of rows) {
        expect(row.cells.map(({ role }) => role)).toEqual(roles);
        expect(row.cells.some(({ evidence }) => evidence.length > 0)).toBe(true);
      }
    },
  );

  it.each(tables)(
    '%s — holds only facts of its role under its aspect, above of several roles, beneath of all',
    (_, comparison) => {
      const { roles, rows, together, opening } = comparison;
      for (const { aspect, cells: row } of rows)
        for (const { role, evidence } of row)
          for (const { statement } of evidence) {
            expect(statement.roles, statement.id).toContain(role.id);
            expect([...statement.aspects], statement.id).toContain(aspect.id);
          }
      for (const { statement } of together)
        for (const { id } of roles) expect(statement.roles, statement.id).toContain(id);
      const opened = roles.filter(({ id }) => opening?.statement.roles.includes(id));
      if (opening !== undefined) expect(opened.length, opening.statement.id).toBeGreaterThan(1);
    },
  );

  it.each(tables)('%s — says beneath nothing that stands above', (_, { rows, together, opening }) => {
    const inRows = [
      ...rows.flatMap(({ cells }) => cells.flatMap(({ evidence }) => textsOf(evidence))),
      opening?.statement.text,
    ];
    expect(textsOf(together).filter((text) => inRows.includes(text))).toEqual([]);
  });

  it.each(tables)('%s — has the roles as they were asked for, and rows in their order', (_, answer) => {
    const asked = answer.frame.question.match(/\b(?:CIO|CTO|CEO)s?\b/gi) ?? [];
    if (asked.length > 0)
      expect(answer.roles.map(({ id }) => id)).toEqual(asked.map((id) => id.toUpperCase().slice(0, 3)));
    const order = answer.rows.map(({ aspect }) => aspect.order);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});
