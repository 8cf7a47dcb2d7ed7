import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { belowFloor, floorsSchema } from '../../src/evaluation/floors.ts';
import { stageNames } from '../../src/evaluation/grade.ts';

describe('floors', () => {
  it.each([
    ['are silent about what reaches them', { a: { right: 19, of: 20 } }, { a: 95 }, []],
    ['are silent where nothing is concerned', { a: { right: 0, of: 0 } }, { a: 100 }, []],
    [
      'name what is below, though it would round to the floor',
      { a: { right: 1899, of: 2000 } },
      { a: 95 },
      ['q.jsonl: a, 1899 of 2000, is below its floor of 95 %'],
    ],
    ['name themselves where there is no such stage', {}, { b: 1 }, ['q.jsonl: the floor "b" names no stage']],
    [
      'name a stage that has none',
      { a: { right: 1, of: 1 } },
      {},
      ['q.jsonl: "a" has no floor; add it to floors.json'],
    ],
  ])('%s', (_, figures, floors, complaints) => {
    expect(belowFloor('q.jsonl', figures, floors)).toEqual(complaints);
  });
});

it('of every golden file and every stage stand in floors.json, in whole per cent', () => {
  const folder = join(import.meta.dirname, '..', 'golden');
  const floors = floorsSchema.parse(JSON.parse(readFileSync(join(folder, 'floors.json'), 'utf8')));
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.jsonl'))) {
    expect(Object.keys(floors[name] ?? {}), name).toEqual([...stageNames, 'passed']);
    expect(Object.values(floors[name] ?? {}).every(Number.isInteger), name).toBe(true);
  }
});
