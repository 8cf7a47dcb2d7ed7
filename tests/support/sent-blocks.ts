import type { SlackCall } from './slack-fetch.ts';

/** An element that somebody can use, as it was sent. */
export interface SentElement {
  readonly action_id: string;
  readonly type: string;
  readonly text?: { readonly text: string };
  readonly value?: string;
  readonly options?: readonly { readonly value: string }[];
  readonly option_groups?: readonly { readonly options: readonly { readonly value: string }[] }[];
  readonly positive_button?: { readonly value: string };
  readonly negative_button?: { readonly value: string };
}

function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}

function elementsIn(node: unknown): readonly SentElement[] {
  if (Array.isArray(node)) return node.flatMap(elementsIn);
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(elementsIn);
  return 'action_id' in node ? [Object(node), ...inside] : inside;
}

/** Everything in a message or a view that can be pressed, in order. */
export const elementsOf = (call: SlackCall | undefined): readonly SentElement[] =>
  elementsIn([parsed(call?.args.blocks ?? []), parsed(call?.args.view ?? {})]);

/** The first of an action. */
export function elementOf(call: SlackCall | undefined, actionId: string): SentElement {
  const found = elementsOf(call).find(({ action_id }) => action_id === actionId);
  if (found === undefined) throw new Error(`nothing that was sent has the action ${actionId}`);
  return found;
}

/** All text that was sent, a view's as well. */
export const shownIn = (call: SlackCall | undefined): string =>
  JSON.stringify([parsed(call?.args.blocks ?? []), parsed(call?.args.view ?? {}), call?.args.text ?? '']);
