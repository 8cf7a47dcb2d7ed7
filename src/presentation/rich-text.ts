import type { RichTextBlock, RichTextElement, RichTextList, RichTextSection } from '@slack/types';

import { dropControls } from './untrusted.ts';

/** Builders of rich text. Its text elements are shown as they are: no mention, link or mark is read out of them. */

type Style = 'bold' | 'italic';

/** Words as they stand. Slack refuses an empty text element, so nothing becomes a blank. */
export function words(text: string, style?: Style): RichTextElement {
  const safe = dropControls(text);
  return {
    type: 'text',
    text: safe === '' ? ' ' : safe,
    ...(style === undefined ? {} : { style: { [style]: true } }),
  };
}

export function section(...elements: RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements };
}

/** `indent`: how many lists it stands in. */
export function bullets(items: readonly RichTextSection[], indent = 0): RichTextList {
  return {
    type: 'rich_text_list',
    style: 'bullet',
    ...(indent === 0 ? {} : { indent }),
    elements: [...items],
  };
}

export function richText(...elements: RichTextBlock['elements']): RichTextBlock {
  return { type: 'rich_text', elements };
}

/** What the asker wrote, set off as theirs. */
export function quoteWords(text: string): RichTextBlock {
  return richText({ type: 'rich_text_quote', elements: [words(text)] });
}
