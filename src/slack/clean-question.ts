import { MAX_QUESTION_CHARS } from '../presentation/limits.ts';

/** Slack's marks in a text: `<@U1>`, `<#C1|general>`, `<!here>`, `<https://example.org|label>`. */
const MARK = /<([^<>]*)>/g;

function readMark(content: string): string {
  const [target = '', label] = content.split('|', 2);
  if (target.startsWith('@') || target.startsWith('!')) return ' ';
  if (target.startsWith('#')) return ` ${label ?? ''} `;
  return ` ${label ?? target} `;
}

/** Undoes Slack's escaping, once: `&amp;lt;` was typed as `&lt;`. */
const decodeEntities = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/**
 * The asker's words in a text as Slack delivers it: at most 1,000 characters of it, mentions (the bot's own and
 * others) left out, links by their label, entities decoded once. Empty when nothing was asked.
 */
export function cleanQuestion(text: string): string {
  // Before anything looks at it: patterns take long on long texts.
  const capped = text.slice(0, MAX_QUESTION_CHARS);
  return decodeEntities(capped.replace(MARK, (_, content: string) => readMark(content)))
    .split(/\s/)
    .filter((word) => word !== '')
    .join(' ');
}
