import { MAX_QUESTION_CHARS } from '../presentation/limits.ts';
import { escapeMrkdwn } from '../presentation/untrusted.ts';
import { truncate } from '../presentation/wording.ts';

/** Slack takes messages of 40,000 characters, and links may be long. */
const MAX_RAW_CHARS = 40_000;
/** Slack's marks in a text: `<@U1>`, `<#C1|general>`, `<!here>`, `<https://example.org|label>`. */
const MARK = /<([^<>]*)>/g;
/** An address by itself, as typed or as Slack shows a link that nobody gave a label: it says nothing of what is asked. */
const ADDRESS =
  /^(?:[a-z][a-z\d+.-]*:\S+|www\.\S+|\S+@\S+\.\S+|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:[/?#:]\S*)?)$/iu;
const BARE_ADDRESS = /\b(?:https?:\/\/|www\.)\S*/gi;

/** Of a link its label; nothing of people, groups, channels and bare addresses: they are names, and no words of the question. */
function readMark(content: string): string {
  const [target = '', label = ''] = content.split('|', 2);
  const isLink = !/^[@#!]/.test(target);
  return isLink && !ADDRESS.test(label) ? ` ${label} ` : ' ';
}

/** Undoes Slack's escaping, once: `&amp;lt;` was typed as `&lt;`. */
const decodeEntities = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/**
 * The asker's words in a text as Slack delivers it: marks replaced first, then entities decoded once, then cut at 1,000
 * characters. Empty when nothing was asked.
 */
export function cleanQuestion(text: string): string {
  const unmarked = text.slice(0, MAX_RAW_CHARS).replace(MARK, (_, content: string) => readMark(content));
  const words = decodeEntities(unmarked)
    .replace(BARE_ADDRESS, ' ')
    .split(/\s/)
    .filter((word) => word !== '')
    .join(' ');
  return truncate(words, MAX_QUESTION_CHARS).trimEnd();
}

/** The same of what was typed in a form, which Slack delivers as it is. */
export const cleanTyped = (text: string): string => cleanQuestion(escapeMrkdwn(text.slice(0, MAX_RAW_CHARS)));
