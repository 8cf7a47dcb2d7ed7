import type { Json } from '../../page-protocol.ts';
import { objects, text } from '../workspace/json.ts';

/** Plain words as the rich text that Slack sends for them; null for none. */
export function toRichText(typed: string): Json | null {
  if (typed === '') return null;
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text: typed }] };
  return { type: 'rich_text', elements: [section] };
}

/** The words of a rich text, without its looks. */
export function fromRichText(value: Json | undefined): string {
  const inside = objects(value?.elements).map((each) =>
    text(each.type) === 'text' ? text(each.text) : text(each.url) || fromRichText(each),
  );
  return inside.join(text(value?.type) === 'rich_text' ? '\n' : '');
}
