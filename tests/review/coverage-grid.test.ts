import { describe, expect, it } from 'vitest';
import { coverageGrid } from '../../src/review/coverage-grid.ts';
import type { Review } from '../../src/review/review.ts';

/** A review of these roles, each with one statement under "pay" and the first with twelve under "focus". */
function reviewOf(names: readonly string[], ofNobody = 0): Review {
  return {
    roles: names.map((id) => ({ id, name: id, statements: 1 })),
    nameOnly: [],
    aspects: [
      { id: 'pay', label: 'base pay' },
      { id: 'focus', label: 'what they turn to in a day' },
    ],
    notSpokenOf: [],
    coverage: [
      ...names.map((role) => ({ role, aspect: 'pay', statements: 1 })),
      ...names.slice(0, 1).map((role) => ({ role, aspect: 'focus', statements: 12 })),
      ...(ofNobody === 0 ? [] : [{ role: null, aspect: 'pay', statements: ofNobody }]),
    ],
    documents: [],
    notes: [],
    ignored: [],
    disagreements: [],
    proposals: [],
  };
}

describe('the coverage grid', () => {
  it('has a line of names where they fit', () => {
    expect(coverageGrid(reviewOf(['CIO', 'CTO'], 3), 80).split('\n')).toEqual([
      '                                  CIO        CTO  (no role)',
      'base pay                            1          1          3',
      'what they turn to in a day         12          ·          ·',
    ]);
  });

  it('has a name a line, each leading to its column, where they do not', () => {
    const names = ['office manager', 'head of design', 'CIO'];
    expect(coverageGrid(reviewOf(names), 50).split('\n')).toEqual([
      '                      CIO ────────┐',
      '           head of design ─────┐  │',
      '           office manager ──┐  │  │',
      'base pay                    1  1  1',
      'what they turn to in a day 12  ·  ·',
    ]);
  });

  it('runs no name into another and stays within 80 columns, for 12 roles of 20 characters', () => {
    const names = Array.from(
      { length: 12 },
      (_, at) => `chief ${'abcdefghijkl'.charAt(at).repeat(10)} ${at + 10}x`,
    );
    const lines = coverageGrid(reviewOf(names, 1), 80).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    for (const name of names) expect(lines.filter((line) => line.includes(` ${name} ─`))).toHaveLength(1);
    expect(lines).toHaveLength(13 + 2);
  });

  it('goes on below in blocks of about one size where the columns are too many', () => {
    const names = Array.from({ length: 30 }, (_, at) => `role number ${at}`);
    const blocks = coverageGrid(reviewOf(names), 60).split('\n\n');
    expect(blocks).toHaveLength(3);
    expect(blocks.map((block) => block.split('\n').length - 2)).toEqual([10, 10, 10]);
    expect(
      Math.max(
        ...blocks
          .join('\n')
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(60);
  });
});
