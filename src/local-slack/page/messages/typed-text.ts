import type { Channel, Person } from '../../page-protocol.ts';

interface Names {
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
}

const CONTROL = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;

/**
 * A stored text as it would be typed: mentions and channels by name, links as their address, entities as characters.
 * For editing and copying.
 */
export function typedText(stored: string, { people, channels }: Names): string {
  const typed = stored.replace(CONTROL, (whole, sign: string, id: string, label: string | undefined) => {
    if (sign === '@') return `@${people.find((each) => each.id === id)?.handle ?? label ?? id}`;
    if (sign === '#') return `#${channels.find((each) => each.id === id)?.name ?? label ?? id}`;
    if (sign === '!') return /^(here|channel|everyone)$/.test(id) ? `@${id}` : (label ?? whole);
    return id.replace(/^mailto:/, '');
  });
  return typed.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
