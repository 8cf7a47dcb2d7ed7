import type { KnownBlock } from '@slack/types';
import { expect } from 'vitest';

import { countTextChars } from '../../src/presentation/measure-blocks.ts';

/** What holds of every message that the bot renders. */

interface Node {
  readonly type?: unknown;
  readonly text?: unknown;
}

/** Every object of a block tree. */
function nodesOf(node: unknown): readonly Node[] {
  if (Array.isArray(node)) return node.flatMap(nodesOf);
  if (typeof node !== 'object' || node === null) return [];
  return [node, ...Object.values(node).flatMap(nodesOf)];
}

/** Every text in it, in reading order. */
export const textsIn = (node: unknown): readonly string[] =>
  nodesOf(node).flatMap(({ text }) => (typeof text === 'string' ? [text] : []));

export const textsOf = (blocks: readonly KnownBlock[]): readonly string[] => textsIn(blocks);

/** Slack's limits, written down a second time from its documentation. */
export function expectWithinLimits(blocks: readonly KnownBlock[]): void {
  expect(blocks.length).toBeGreaterThan(0);
  expect(blocks.length).toBeLessThanOrEqual(50);
  expect(countTextChars(blocks)).toBeLessThanOrEqual(10_000);
  expect(blocks.filter((block) => block.type === 'table').length).toBeLessThanOrEqual(1);
  for (const text of textsOf(blocks)) expect(text).not.toBe('');
  for (const { type, text } of nodesOf(blocks)) {
    if (type === 'mrkdwn') expect(String(text).length).toBeLessThanOrEqual(3_000);
  }
  for (const block of blocks) {
    if (block.type === 'context') expect(block.elements.length).toBeLessThanOrEqual(10);
    if (block.type === 'actions') {
      expect(block.elements.length).toBeLessThanOrEqual(25);
      for (const element of block.elements)
        if (element.type === 'button') {
          expect(element.text.text.length).toBeLessThanOrEqual(75);
          expect(element.value?.length).toBeLessThanOrEqual(2_000);
        } else if (element.type === 'static_select') {
          const options = (element.option_groups ?? []).flatMap((group) => group.options);
          expect(options.length).toBeGreaterThan(0);
          expect(options.length).toBeLessThanOrEqual(100);
          for (const { text, value } of options) {
            expect(text.text.length).toBeLessThanOrEqual(75);
            expect(value?.length).toBeLessThanOrEqual(150);
          }
        }
    }
    if (block.type === 'table') {
      expect(block.rows.length).toBeLessThanOrEqual(100);
      for (const row of block.rows) {
        expect(row.length).toBe(block.rows[0]?.length);
        expect(row.length).toBeLessThanOrEqual(20);
        for (const cell of row)
          expect(textsOf([{ type: 'table', rows: [[cell]] }]).join('').length).toBeGreaterThan(0);
      }
    }
  }
}

export function expectHarmless(text: string, blocks: readonly KnownBlock[]): void {
  expect(text).not.toMatch(/[<>]/);
  for (const node of nodesOf(blocks)) {
    if (node.type === 'mrkdwn') expect(String(node.text)).not.toMatch(/[<>]/);
    expect(['broadcast', 'user', 'usergroup', 'channel', 'link', 'date', 'emoji']).not.toContain(node.type);
  }
}
