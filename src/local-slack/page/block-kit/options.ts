import type { Json } from '../../page-protocol.ts';
import { objects, text, wordsOf } from '../workspace/json.ts';

/** An option of a menu as it is shown; `option` is what Slack calls so, sent back as it came. */
export interface Choice {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  /** The heading that it stands under. */
  readonly group: string;
  readonly option: Json;
}

export function toChoice(option: Json, group = ''): Choice {
  const key = text(option.value);
  return { key, label: wordsOf(option.text) || key, description: wordsOf(option.description), group, option };
}

/** Options, or groups of options, as one list. */
export function toChoices(listed: unknown): readonly Choice[] {
  return objects(listed).flatMap((each) =>
    each.options === undefined
      ? [toChoice(each)]
      : objects(each.options).map((option) => toChoice(option, wordsOf(each.label))),
  );
}

export function choicesOf(element: Json): readonly Choice[] {
  return [...toChoices(element.options), ...toChoices(element.option_groups)];
}

/** The choices whose label has what was typed. */
export function filterChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  return wanted === '' ? choices : choices.filter(({ label }) => label.toLowerCase().includes(wanted));
}
