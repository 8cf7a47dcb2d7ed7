import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { belowFloor, floorsSchema } from '../../src/evaluation/floors.ts';

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

it('in floors.json are whole per cent, of golden files that there are', () => {
  const folder = join(import.meta.dirname, '..', 'golden');
  const floors = floorsSchema.parse(JSON.parse(readFileSync(join(folder, 'floors.json'), 'utf8')));
  expect(Object.keys(floors)).not.toEqual([]);
  for (const [name, stages] of Object.entries(floors)) {
    expect(existsSync(join(folder, name)), name).toBe(true);
    expect(Object.values(stages).every(Number.isInteger), name).toBe(true);
  }
});
