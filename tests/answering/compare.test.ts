import { describe, expect, it } from 'vitest';

import type { Comparison } from '../../src/answering/answer.ts';
import { expectKind, idsOf } from '../support/answer-parts.ts';
import { shippedEngine } from '../support/shipped-engine.ts';
import { engineOver } from '../support/small-engine.ts';

const compare = (question: string) => expectKind(shippedEngine.ask(question), 'comparison');
const aspectsOf = ({ rows }: Comparison) => rows.map(({ aspect }) => aspect.id);
const rolesOf = ({ roles }: Comparison) => roles.map(({ id }) => id);

/** Every question of this file, for what holds of all tables. */
const questions = [
  'CIO vs CTO',
  'what is the difference between a CIO and a CTO?',
  'CIO vs CTO: skills',
  'compare the salaries of CIO and CTO',
  'CIO vs CTO pay',
  'CIO vs CTO education',
  'CIO vs CTO infrastructure',
  'how do CIO and CTO differ on innovation',
  'CIO vs CEO',
  'CTO vs CEO',
  'CEO vs CIO strategy',
  'CIO vs CTO vs CEO',
  'CIO vs CTO vs CISO',
  'salary?',
];
const tables = questions.map((question) => [question, compare(question)] as const);

describe('every comparison', () => {
  it.each(tables)(
    '%s — has a cell for each role in each row, and says something in each row',
    (_, comparison) => {
      const { roles, rows } = comparison;
      for (const { cells } of rows) {
        expect(cells.map(({ role }) => role)).toEqual(roles);
        expect(cells.some(({ evidence }) => evidence.length > 0)).toBe(true);
      }
    },
  );

  it.each(tables)('%s — holds in a cell only facts of its role under its aspect', (_, comparison) => {
    for (const { aspect, cells, disputes } of comparison.rows) {
      const disputed = disputes.flatMap(({ sides }) => sides.flatMap(({ statements }) => statements));
      for (const { role, evidence } of cells) {
        for (const { statement } of evidence.filter((each) => !disputed.includes(each.statement))) {
          expect(statement.roles).toContain(role.id);
          expect(statement.aspects).toContain(aspect.id);
        }
      }
    }
  });

  it.each(tables)('%s — says beneath the rows only what holds of all its roles', (_, comparison) => {
    const { roles, together } = comparison;
    for (const { statement } of together) for (const { id } of roles) expect(statement.roles).toContain(id);
  });

  it.each(tables)('%s — stands in the order of the vocabulary, roles and rows', (_, comparison) => {
    const { roles, rows } = comparison;
    const orders = [roles.map(({ order }) => order), rows.map(({ aspect }) => aspect.order)];
    for (const order of orders) expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});

describe('a comparison over everything', () => {
  it.each(['CIO vs CTO', 'CTO vs CIO', 'differences between CTO and CIO', 'CIO/CTO, compared please'])(
    'has many rows with one statement a cell, and no aspect: %s',
    (question) => {
      const comparison = compare(question);
      expect(comparison.aspect).toBeUndefined();
      expect(comparison.title).toBe('CIO vs CTO');
      expect(comparison.rows.length).toBeGreaterThanOrEqual(5);
      for (const { cells, disputes } of comparison.rows.filter((each) => each.disputes.length === 0)) {
        expect(disputes).toEqual([]);
        for (const { evidence } of cells) expect(evidence).toHaveLength(1);
      }
    },
  );

  it('shows the same table whichever role is named first', () => {
    const cellsOf = (question: string) =>
      compare(question).rows.map(({ cells }) => cells.map(({ evidence }) => idsOf(evidence)));
    expect(cellsOf('CTO vs CIO')).toEqual(cellsOf('CIO vs CTO'));
  });

  it('with a role of few statements has the rows that this role has, and some of the other', () => {
    const comparison = compare('CIO vs CEO');
    const held = comparison.rows.filter(({ cells }) => cells.every(({ evidence }) => evidence.length > 0));
    expect(held.map(({ aspect }) => aspect.id)).toEqual(
      expect.arrayContaining(['definition', 'responsibilities', 'strategy']),
    );
    expect(held.length).toBeLessThan(comparison.rows.length);
  });

  it('of three roles has three columns', () => {
    const comparison = compare('CIO vs CTO vs CEO');
    expect(rolesOf(comparison)).toEqual(['CIO', 'CTO', 'CEO']);
    expect(comparison.title).toBe('CIO vs CTO vs CEO');
  });
});

describe('a comparison over one aspect', () => {
  it.each<[string, string]>([
    ['CIO vs CTO: skills', 'skills'],
    ['compare the salaries of CIO and CTO', 'salary'],
    ['how do CIO and CTO differ on innovation', 'innovation'],
    ['CEO vs CIO strategy', 'strategy'],
    ['who gets the larger bonus, the CIO or the CTO?', 'bonus'],
  ])('has that row only: %s', (question, aspect) => {
    const comparison = compare(question);
    expect(aspectsOf(comparison)).toEqual([aspect]);
    expect(comparison.aspect?.id).toBe(aspect);
  });

  it('leaves a cell empty where the documents say nothing', () => {
    const [row] = compare('CIO vs CTO education').rows;
    expect(row.cells.map(({ role, evidence }) => [role.id, evidence.length > 0])).toEqual([
      ['CIO', false],
      ['CTO', true],
    ]);
  });

  it('is asked of every role where none is named', () => {
    expect(rolesOf(compare('salary?'))).toEqual(['CIO', 'CTO']);
  });

  it('shows both sides of a dispute in the row that it is about', () => {
    const { rows } = compare('CIO vs CTO infrastructure');
    const [row] = rows.filter(({ disputes }) => disputes.length > 0);
    expect(row?.disputes.map(({ id }) => id)).toEqual(['infrastructure']);
    for (const cell of row?.cells ?? []) expect(cell.evidence.length).toBeGreaterThan(0);
  });
});

describe('a comparison over an umbrella', () => {
  it.each(['CIO vs CTO pay', 'who earns more, the CIO or the CTO?'])(
    'has a row for each thing that it stands for: %s',
    (question) => {
      const comparison = compare(question);
      expect(comparison.aspect?.id).toBe('pay');
      expect(aspectsOf(comparison)).toEqual(['salary', 'total-pay', 'bonus', 'profit-sharing', 'commission']);
    },
  );
});

describe('a role that no document describes', () => {
  it('is named beside a comparison of those that are described', () => {
    const comparison = compare('CIO vs CTO vs CISO');
    expect(rolesOf(comparison)).toEqual(['CIO', 'CTO']);
    expect(comparison.notCovered).toEqual(['CISO']);
  });
});

describe('in a small folder', () => {
  const engine = engineOver({
    one: `
### CIO: skills

- The CIO listens.

### CTO: skills

- The CTO draws.

### CIO and CTO: skills

- Both the CIO and the CTO need skill.

### CIO: vendors

- The CIO pays vendors.

### CTO: bonus

- The CTO gets a bonus.
`,
  });
  const table = ({ rows, together }: Comparison) => ({
    rows: rows.map(({ aspect, cells }) => [
      aspect.id,
      ...cells.map(({ evidence }) => evidence.map(({ statement }) => statement.text).join(' ')),
    ]),
    together: together.map(({ statement }) => statement.text),
  });

  it('the table has what is said of each, and beneath it what is said of both', () => {
    expect(table(expectKind(engine.ask('CIO vs CTO: skill'), 'comparison'))).toEqual({
      rows: [['skills', 'The CIO listens.', 'The CTO draws.']],
      together: ['Both the CIO and the CTO need skill.'],
    });
  });

  it('an umbrella opens only the rows that hold something', () => {
    expect(table(expectKind(engine.ask('CIO vs CTO: pay'), 'comparison')).rows).toEqual([
      ['bonus', '', 'The CTO gets a bonus.'],
    ]);
  });
});

describe('how roles stand to one another, asked of each', () => {
  it.each<[string, string]>([
    ['attitude to risk, CIO vs CTO', 'what each says of the other’s risks'],
    ['compare the risk appetite of CTO and CIO', 'in whatever order they are named'],
  ])('%s has a row with what is said of each: %s', (question) => {
    const { rows } = compare(question);
    expect(rows.map(({ aspect }) => aspect.id)).toEqual(['friction']);
    expect(rows[0]?.cells.map(({ evidence }) => evidence.length > 0)).toEqual([true, true]);
  });
});
