import { useEffect, useState } from 'react';
import { number, text } from '../workspace/json.ts';
import { useBasics } from '../workspace/workspace-context.tsx';
import type { PlacedElement } from './collect-values.ts';
import { type Choice, choicesOf, filterChoices, toChoice } from './options.ts';
import { readSelectType } from './select-state.ts';
import { useSurface } from './surface.tsx';

/** After the last key, before the app is asked, in milliseconds. */
const SETTLE_MS = 200;
/** Slack's own, when the element says nothing else. */
const MIN_QUERY_CHARS = 3;

const named = (id: string, name: string, about = '') =>
  toChoice({ value: id, text: { text: name }, description: { text: about } });

/** What a select offers for what was typed into it: its own options, the workspace's, or what the app says. */
export function useChoices(placed: PlacedElement, typed: string, isOpen: boolean) {
  const { people, channels, appName } = useBasics();
  const { suggest } = useSurface();
  const [suggested, setSuggested] = useState<readonly Choice[]>();
  const { source } = readSelectType(text(placed.element.type));
  const isExternal = source === 'external';
  const minChars = number(placed.element.min_query_length) ?? MIN_QUERY_CHARS;
  const isEnough = typed.length >= minChars;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `placed` and `suggest` are new with every drawing.
  useEffect(() => {
    if (!isExternal || !isOpen || !isEnough) return;
    let isStale = false;
    const timer = setTimeout(async () => {
      const found = await suggest(placed, typed);
      if (!isStale) setSuggested(found);
    }, SETTLE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [isExternal, isOpen, isEnough, typed]);

  const open = channels.filter(({ kind }) => kind === 'channel' || source === 'conversations');
  const known =
    source === 'users'
      ? people.map(({ id, name, title }) => named(id, name, title))
      : source === 'channels' || source === 'conversations'
        ? open.map(({ id, name, topic }) => named(id, name === '' ? appName : `#${name}`, topic))
        : choicesOf(placed.element);
  const hint = isEnough ? 'Asking the app…' : `Type at least ${minChars} characters.`;
  if (!isExternal) return { known, choices: filterChoices(known, typed), empty: 'Nothing matches.' };
  return {
    known,
    choices: isEnough ? (suggested ?? []) : [],
    empty: suggested !== undefined && isEnough ? 'Nothing matches.' : hint,
  };
}
