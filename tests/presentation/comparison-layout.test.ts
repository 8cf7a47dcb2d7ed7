import { describe, expect, it } from 'vitest';

import { toBlocks } from '../../src/presentation/to-blocks.ts';
import {
  buildAspect,
  buildComparison,
  buildEvidence,
  buildRow,
  buildTopic,
  CEO,
  CIO,
  CTO,
  GUIDE,
} from '../support/answers.ts';
import { textsIn } from '../support/slack-limits.ts';

describe('without columns, a comparison', () => {
  /** Each line as it is read, a list's lines by how deep they stand. */
  function linesOf(comparison: Parameters<typeof buildComparison>[0], isWide = false): readonly string[] {
    const { blocks } = toBlocks(buildComparison({ followUps: [], ...comparison }), { isWide });
    expect(blocks.some(({ type }) => type === 'table')).toBe(false);
    return blocks.flatMap((block) => {
      if (block.type !== 'rich_text') return [];
      return block.elements.flatMap((element) =>
        element.type === 'rich_text_list'
          ? element.elements.map((item) => `${'  '.repeat(element.indent ?? 0)}• ${joined(item)}`)
          : [joined(element)],
      );
    });
  }
  const joined = (node: unknown): string => textsIn(node).join('');

  it('goes aspect by aspect, each role beneath it, and names a gap', () => {
    expect(linesOf({})).toEqual([
      'CIO and CTO',
      'Focus',
      '• CIO: The CIO looks inward. [1]',
      '• CTO: The CTO looks outward. [2]',
      'Degree',
      '• CIO: The CIO often holds an MBA. [3]',
      '• CTO: not in the documents',
    ]);
  });

  it('has several statements of a role as a list of their own, and an aspect that the title names not again', () => {
    const aspect = buildAspect('focus');
    const row = buildRow(aspect, [
      [buildEvidence('It looks inward.'), buildEvidence('It keeps order.', { document: GUIDE })],
      [buildEvidence('It looks outward.')],
    ]);
    expect(linesOf({ title: 'CIO vs CTO: focus', aspect, rows: [row] })).toEqual([
      'CIO vs CTO: focus',
      '• CIO:',
      '  • It looks inward. [1]',
      '  • It keeps order. [2]',
      '• CTO: It looks outward. [1]',
    ]);
    const disputed = { ...row, disputes: [buildTopic('Whither')] };
    expect(linesOf({ aspect, rows: [disputed] })[1]).toBe('The documents disagree:');
  });

  it('says once what stands in the cell of every role', () => {
    const both = buildEvidence('Neither is senior.');
    const own = buildEvidence('It reports.', { document: GUIDE });
    const row = buildRow(buildAspect('rank'), [[own, both], [both]]);
    expect(linesOf({ rows: [row] }).slice(1)).toEqual([
      'Rank',
      '• CIO: It reports. [1]',
      '• CIO and CTO: Neither is senior. [2]',
    ]);
  });

  it('has a lead above what is said of the roles together, which is no part of the last row', () => {
    const together = [buildEvidence('Both lead.'), buildEvidence('Both plan.')];
    expect(linesOf({ together }).slice(-3)).toEqual(['CIO and CTO:', '• Both lead. [1]', '• Both plan. [1]']);
  });

  it('says the gaps of three roles once, beneath, and is no table anywhere', () => {
    const roles = [CIO, CTO, CEO] as const;
    const rows = ['focus', 'pay'].map((label) =>
      buildRow(
        buildAspect(label),
        [[buildEvidence(`CIO ${label}.`)], [buildEvidence(`CTO ${label}.`, { document: GUIDE })]],
        roles,
      ),
    );
    const [first = buildRow(buildAspect('none'), []), ...rest] = rows;
    expect(linesOf({ roles, rows: [first, ...rest] }, true)).toEqual([
      'CIO and CTO',
      'Focus',
      '• CIO: CIO focus. [1]',
      '• CTO: CTO focus. [2]',
      'Pay',
      '• CIO: CIO pay. [1]',
      '• CTO: CTO pay. [2]',
      'Of the CEO the documents say nothing about focus or pay.',
    ]);
  });

  it('names no gap that a statement about all the roles fills', () => {
    const row = buildRow(buildAspect('pay'), [[buildEvidence('$1.')], []]);
    const opening = buildEvidence('Both earn.', { roles: ['CIO', 'CTO'], aspects: ['pay'] });
    expect(linesOf({ rows: [row], opening })).toEqual([
      'CIO and CTO',
      'Both earn. [1]',
      'Pay',
      '• CIO: $1. [1]',
    ]);
  });

  it('says once of a role that nothing is said of it, by the aspect that was asked for', () => {
    const rows = [
      buildRow(buildAspect('bonus'), [[buildEvidence('$1.')], []]),
      buildRow(buildAspect('commission'), [[buildEvidence('$2.')], []]),
    ] as const;
    expect(linesOf({ aspect: buildAspect('pay'), rows }, true).at(-1)).toBe(
      'Of the CTO the documents say nothing about pay.',
    );
  });

  it('has cells that are towers in a column', () => {
    const tower = (of: string) =>
      Array.from({ length: 5 }, (_, at) => buildEvidence(`${of} ${at} ${'and more '.repeat(12)}.`));
    const row = buildRow(buildAspect('focus'), [tower('CIO'), tower('CTO')]);
    expect(linesOf({ rows: [row] }, true)).toHaveLength(14);
  });
});
