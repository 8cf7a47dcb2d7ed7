import type { Channel, Person } from '../model.ts';

/** `@ann`, `@Rolecall`, `#hiring`: a sign and a word, at the start or after what is no letter or digit. */
const REFERENCE = /(?<![\p{L}\p{N}])([@#])([\p{L}\p{N}_-]+)/gu;
const BROADCASTS: ReadonlySet<string> = new Set(['here', 'channel', 'everyone']);

/** What somebody typed, as Slack stores it: `&`, `<` and `>` escaped, names of people and channels as marks. */
export function encodeTyped(
  typed: string,
  { people, channels }: { readonly people: readonly Person[]; readonly channels: readonly Channel[] },
): string {
  const escaped = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replace(REFERENCE, (whole, sign: string, word: string) => {
    const name = word.toLowerCase();
    if (sign === '@' && BROADCASTS.has(name)) return `<!${name}>`;
    if (sign === '@') {
      const person = people.find(({ handle }) => handle.toLowerCase() === name);
      return person === undefined ? whole : `<@${person.id}>`;
    }
    const channel = channels.find((each) => each.kind === 'channel' && each.name.toLowerCase() === name);
    return channel === undefined ? whole : `<#${channel.id}|${channel.name}>`;
  });
}
