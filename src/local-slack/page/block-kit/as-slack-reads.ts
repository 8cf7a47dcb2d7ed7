import type { Block } from '../../page-protocol.ts';
import { object, text } from '../workspace/json.ts';

/**
 * slack-blocks-to-jsx undoes Slack's escaping before it reads a text's marks, so that `&lt;!channel&gt;` would mention
 * everybody and `&lt;b&gt;` vanish, and it takes for Markdown what to Slack are just characters. Both are told to it as
 * character references, which it shows and does not read.
 */

/** Code; addresses, without a sentence's end after them; what else stands in angle brackets. */
const PARTS =
  /(?<code>```[\s\S]*?```|`[^`\n]+`)|<(?<link>https?:\/\/[^<>|\n]*)>|(?<mark><[^<>\n]*>)|(?<url>https?:\/\/(?:(?!&[gl]t;)[^\s<>|*])*?)(?=[.,;:!?)'"_~]*(?:$|[\s<>|*]|&[gl]t;))/g;
/** `:tada:`, but not the middle of `10:30:45`. */
const EMOJI_OR_COLON = /(?<![\p{L}\p{N}]):[a-z+-][a-z0-9_+'-]*:|(?<![\p{L}\p{N}]):\d+:(?![\p{L}\p{N}])|:/gu;
/** All that the library might read in a plain text; emoji as a whole. */
const SIGNS = new RegExp(`${EMOJI_OR_COLON.source}|[<>&*_~\x60\\\\[\\]#]`, 'gu');

function reference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

function escaped(words: string): string {
  return words.replaceAll('&lt;', reference('<')).replaceAll('&gt;', reference('>'));
}

function unescaped(code: string): string {
  return code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** The library would look for emoji and marks in an address, if it had no label. */
function address(url: string): string {
  return `<${url}|${url.replace(/[:_~`[\]]/g, reference)}>`;
}

/** `>` begins a quoted line, and `>>>` quotes all that follows. Only these stay signs, as `>`. */
function quote(mrkdwn: string): string {
  const [before = '', ...quoted] = mrkdwn.split(/^&gt;&gt;&gt; ?/m);
  const all = quoted.length === 0 ? '' : quoted.join(reference('>').repeat(3)).replace(/^/gm, '&gt; ');
  return `${before}${all}`.replace(/^&gt; ?/gm, '> ');
}

/** Words between code, marks and addresses; a line may begin in them where `isLine`. */
function readWords(words: string, isLine: boolean): string {
  return escaped(words)
    .replace(EMOJI_OR_COLON, (found) => (found === ':' ? reference(':') : found))
    .replace(/[\\[\]]/g, reference)
    .replace(/^#/gm, (sign, at: number) => (at > 0 || isLine ? reference(sign) : sign));
}

/** A text in mrkdwn, so that the library shows of it what Slack shows; a verbatim one has no links but its own. */
export function asSlackReads(mrkdwn: string, isVerbatim = false): string {
  const quoted = quote(mrkdwn);
  let shown = '';
  let end = 0;
  for (const found of quoted.matchAll(PARTS)) {
    const { code, mark, link, url = '' } = found.groups ?? {};
    shown += readWords(quoted.slice(end, found.index), end === 0);
    if (code !== undefined) shown += unescaped(code);
    else if (mark !== undefined) shown += escaped(mark);
    else if (link === undefined && isVerbatim) shown += readWords(url, false);
    else shown += address(link ?? url);
    end = found.index + found[0].length;
  }
  return shown + readWords(quoted.slice(end), end === 0);
}

/** A plain text: no marks in it but emoji. */
function asPlain(plain: string): string {
  return unescaped(plain).replace(SIGNS, (found) => (found.length > 1 ? found : reference(found)));
}

function readAll(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readAll);
  const json = object(value);
  if (json === undefined) return value;
  // To the library, verbatim means that nothing at all is read; to Slack, that no address becomes a link.
  if (json.type === 'mrkdwn')
    return { ...json, text: asSlackReads(text(json.text), json.verbatim === true), verbatim: false };
  if (json.type === 'plain_text') return { ...json, text: asPlain(text(json.text)) };
  return Object.fromEntries(Object.entries(json).map(([key, each]) => [key, readAll(each)]));
}

const READ = new Set(['section', 'context', 'header']);

/** A block with all its texts told so. */
export function blockAsSlackReads(block: Block): Block {
  return READ.has(block.type) ? { ...block, ...object(readAll(block)) } : block;
}
