import type { ViewStateValue } from '@slack/bolt';

type Values = Readonly<Record<string, Readonly<Record<string, ViewStateValue>>>> | undefined;

/** The block in which the field with an action id stands. */
export const blockOf = (values: Values, actionId: string): string =>
  Object.keys(values ?? {}).find((block) => values?.[block]?.[actionId] !== undefined) ?? actionId;

/** What was typed or chosen in the field with an action id; undefined for nothing. */
export function valueIn(values: Values, actionId: string): string | undefined {
  const field = values?.[blockOf(values, actionId)]?.[actionId];
  const value = field?.selected_option?.value ?? field?.value ?? undefined;
  return value === '' ? undefined : value;
}

/** All that was chosen. */
export const valuesIn = (values: Values, actionId: string): readonly string[] =>
  (values?.[blockOf(values, actionId)]?.[actionId]?.selected_options ?? []).map(({ value }) => value ?? '');
