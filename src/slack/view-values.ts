import type { ViewStateValue } from '@slack/bolt';

type Values = Readonly<Record<string, Readonly<Record<string, ViewStateValue>>>> | undefined;

/** The field of which block and element have one id, as it was filled in. */
const fieldOf = (values: Values, id: string): ViewStateValue | undefined => values?.[id]?.[id];

/** What was typed or chosen; undefined for nothing. */
export function valueIn(values: Values, id: string): string | undefined {
  const field = fieldOf(values, id);
  const value = field?.selected_option?.value ?? field?.value ?? undefined;
  return value === '' ? undefined : value;
}

/** All that was chosen. */
export const valuesIn = (values: Values, id: string): readonly string[] =>
  (fieldOf(values, id)?.selected_options ?? []).map(({ value }) => value ?? '');
