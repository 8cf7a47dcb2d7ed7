import { describe, expect, it } from 'vitest';
import { formatResults } from '../../scripts/bench/format-results.ts';

const FIGURES = { passages: 344, buildMs: 10, indexMb: 1, blockedMs: 4.4, queries: 135 };
const answer = { name: 'Rolecall, whole answer', ...FIGURES, p50Ms: 0.4, p99Ms: 3 };
const readme = { name: 'MiniSearch, README', ...FIGURES, p50Ms: 1, p99Ms: 5 };

describe('the results of the bench', () => {
  it('say which goals the whole answer meets on the shipped documents', () => {
    expect(formatResults([answer, readme]).split('\n')).toEqual([
      '344 passages',
      'engine                  build ms  index MB  p50 ms  p99 ms  asked  README p50 / p50',
      'Rolecall, whole answer      10.0       1.0   0.400   3.000    135               2.5',
      'MiniSearch, README          10.0       1.0   1.000   5.000    135               1.0',
      'Goals of the whole answer: p50 <= 0.5 ms: met; p99 <= 2 ms: NOT MET; 5 times as fast as MiniSearch, README: NOT MET',
      'Its build holds the event loop for 4 ms at a time, at most.',
    ]);
  });

  it.each([
    { passages: 10_000, p50Ms: 2, goal: 'p50 <= 2 ms: met' },
    { passages: 100_000, p50Ms: 12.1, goal: 'p50 <= 12 ms: NOT MET' },
  ])('have the goal $goal for $p50Ms ms on $passages passages', ({ passages, p50Ms, goal }) => {
    expect(formatResults([{ ...answer, passages, p50Ms }])).toContain(`Goals of the whole answer: ${goal}\n`);
  });

  it('have no goal for a larger corpus, nor for engines without Rolecall', () => {
    expect(formatResults([{ ...answer, passages: 1_000_000 }])).not.toContain('Goals');
    expect(formatResults([readme]).split('\n')).toHaveLength(3);
  });
});
