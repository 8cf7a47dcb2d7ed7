import { unemojify } from 'node-emoji';
import type { Channel, Person } from '../model.ts';

interface Residents {
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
}

/** `@ann`, `@Rolecall`, `#hiring` stand at the start or after what is no letter or digit, and end with a word. */
const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}_-])';
const WORD = '[\\p{L}\\p{N}_-]+';
const BROADCASTS: ReadonlySet<string> = new Set(['here', 'channel', 'everyone']);
/** Code is stored as it was typed, but for what Slack escapes everywhere. */
const CODE = /(```[\s\S]*?```|`[^`\n]+`)/;
/** An address of a page or of somebody's mail, as long as such parts may be, up to the signs that end a sentence. */
const ADDRESS =
  /(?<![\p{L}\p{N}@./])(?:(https?:\/\/[^\s<>|]+?)|([\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,9}\p{L}{2,63})|((?:[\p{L}\p{N}-]{1,63}\.){1,9}(?:com|org|net|io|dev|ai|edu|gov|co|uk|de)(?:\/[^\s<>|]*?)?))(?=[.,;:!?)'"]*(?:$|\s|&[gl]t;))/giu;

/**
 * What somebody typed, as Slack stores it: `&`, `<` and `>` escaped, names of people and channels and all addresses as
 * marks, emoji by name.
 */
export function encodeTyped(typed: string, residents: Residents): string {
  return typed
    .split(CODE)
    .map((part, at) => (at % 2 === 1 ? escapeSigns(part) : encodeWords(part, residents)))
    .join('');
}

const escapeSigns = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function encodeWords(typed: string, residents: Residents): string {
  return unemojify(escapeSigns(typed))
    .replace(ADDRESS, (_, url?: string, mail?: string, page?: string) => {
      if (url !== undefined) return `<${url}>`;
      return mail === undefined ? `<http://${page}|${page}>` : `<mailto:${mail}|${mail}>`;
    })
    .split(/(<[^<>]*>)/)
    .map((part, at) => (at % 2 === 1 ? part : encodeReferences(part, residents)))
    .join('');
}

function encodeReferences(words: string, { people, channels }: Residents): string {
  const mentions = mentionsOf(people);
  // A name of its own may have blanks and brackets in it; the longest is meant.
  const names = [...mentions.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const reference = new RegExp(`${BEFORE}(?:@(${names.join('|')})${AFTER}|([@#])(${WORD}))`, 'giu');
  return words.replace(reference, (whole, name?: string, sign?: string, word = '') => {
    const person = name === undefined ? undefined : mentions.get(name.toLowerCase());
    if (person !== undefined) return `<@${person}>`;
    const wanted = word.toLowerCase();
    if (sign === '@') return BROADCASTS.has(wanted) ? `<!${wanted}>` : whole;
    const channel = channels.find((each) => each.kind === 'channel' && each.name.toLowerCase() === wanted);
    return channel === undefined ? whole : `<#${channel.id}|${channel.name}>`;
  });
}

/** What is typed for people after the `@`, in lower case and as `encodeWords` leaves it, with their ids. */
function mentionsOf(people: readonly Person[]): ReadonlyMap<string, string> {
  return new Map(
    people.flatMap(({ id, handle, name, isBot }) =>
      (isBot ? [handle, name] : [handle])
        .filter((each) => each !== '')
        .map((each): [string, string] => [unemojify(escapeSigns(each)).toLowerCase(), id]),
    ),
  );
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
