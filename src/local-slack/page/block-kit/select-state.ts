import type { Json } from '../../page-protocol.ts';
import { object, objects, text, texts } from '../workspace/json.ts';
import { type Choice, toChoice } from './options.ts';

/** What a select holds, whatever its kind: options, or ids of people and conversations. */

const FIELDS: Readonly<Record<string, string>> = {
  static: 'selected_option',
  external: 'selected_option',
  users: 'selected_user',
  channels: 'selected_channel',
  conversations: 'selected_conversation',
};

/** `multi_users_select` → its field, whether many can be picked, and where its choices come from. */
export function readSelectType(type: string) {
  const source = type.replace(/^multi_/, '').replace(/_select$/, '');
  const isMulti = type.startsWith('multi_');
  const field = FIELDS[source] ?? 'selected_option';
  return { source, isMulti, field: isMulti ? `${field}s` : field };
}

/** The choices that are picked; `known` gives names to ids. */
export function pickedOf(type: string, state: Json, known: readonly Choice[]): readonly Choice[] {
  const { source, isMulti, field } = readSelectType(type);
  const held = state[field];
  if (source === 'static' || source === 'external')
    return (isMulti ? objects(held) : objects([object(held)])).map((option) => toChoice(option));
  const ids = isMulti ? texts(held) : texts([text(held)]).filter((id) => id !== '');
  return ids.map((id) => known.find(({ key }) => key === id) ?? toChoice({ value: id }));
}

/** The state with these choices picked. */
export function stateWith(type: string, picked: readonly Choice[]): Json {
  const { source, isMulti, field } = readSelectType(type);
  const values = picked.map(({ key, option }) =>
    source === 'static' || source === 'external' ? option : key,
  );
  return { type, [field]: isMulti ? values : (values[0] ?? null) };
}
