import type { Json } from '../../src/local-slack/model.ts';

/** Small parts of Block Kit, for tests of what Slack takes. */

export const plain = (text: string): Json => ({ type: 'plain_text', text });
export const mrkdwn = (text: string): Json => ({ type: 'mrkdwn', text });
export const section = (text: string, more: Json = {}): Json => ({
  type: 'section',
  text: mrkdwn(text),
  ...more,
});
export const button = (actionId: string, more: Json = {}): Json => ({
  type: 'button',
  action_id: actionId,
  text: plain('Press'),
  ...more,
});
export const option = (value: string, text = value): Json => ({ text: plain(text), value });
export const options = (count: number): readonly Json[] =>
  Array.from({ length: count }, (_, at) => option(`v${at}`));
export const actions = (...elements: readonly Json[]): Json => ({ type: 'actions', elements });
export const input = (element: Json, more: Json = {}): Json => ({
  type: 'input',
  label: plain('Answer'),
  element,
  ...more,
});
export const raw = (text: string): Json => ({ type: 'raw_text', text });
export const table = (rows: readonly (readonly Json[])[], more: Json = {}): Json => ({
  type: 'table',
  rows,
  ...more,
});
export const richText = (...elements: readonly Json[]): Json => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
export const modal = (blocks: readonly Json[], more: Json = {}): Json => ({
  type: 'modal',
  title: plain('Roles'),
  blocks,
  ...more,
});
export const home = (blocks: readonly Json[], more: Json = {}): Json => ({ type: 'home', blocks, ...more });
/** So many characters. */
export const chars = (count: number): string => 'x'.repeat(count);
export const times = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));
