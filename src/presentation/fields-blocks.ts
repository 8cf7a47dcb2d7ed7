import type { SectionBlock } from '@slack/types';

import type { Evidence } from '../answering/answer.ts';
import type { Citations } from './citations.ts';
import { MAX_FIELD_CHARS, MAX_FIELDS } from './limits.ts';
import type { TablePart } from './outline.ts';
import { packEntries } from './pack-entries.ts';
import { quoteStatement } from './quote-statement.ts';
import { rowLabel } from './row-label.ts';
import { escapeMrkdwn } from './untrusted.ts';
import { GAP } from './wording.ts';

type Mrkdwn = { type: 'mrkdwn'; text: string; verbatim: true };

const mrkdwn = (text: string): Mrkdwn => ({ type: 'mrkdwn', text, verbatim: true });

/** A cell's text in pieces that each fit a field; a statement is not split. */
function cellTexts(cell: readonly Evidence[], citations: Citations, room: number): readonly string[] {
  const quotes = cell.map((item) => escapeMrkdwn(quoteStatement(item, citations)));
  return packEntries(quotes.length === 0 ? [GAP] : quotes, '\n', room);
}

/**
 * A comparison without a table, for surfaces that refuse one (a Home tab, a modal): a section for each aspect, a field
 * for each role.
 */
export function fieldsBlocks({ roles, rows }: TablePart, citations: Citations): readonly SectionBlock[] {
  return rows.flatMap((row) => {
    const fields = row.cells.flatMap((cell, column) => {
      const title = `*${escapeMrkdwn(roles[column]?.id ?? '')}*\n`;
      return cellTexts(cell, citations, MAX_FIELD_CHARS - title.length).map((text) => mrkdwn(title + text));
    });
    const sections: SectionBlock[] = [];
    for (let at = 0; at < fields.length; at += MAX_FIELDS) {
      const label = at === 0 ? { text: mrkdwn(`*${escapeMrkdwn(rowLabel(row))}*`) } : {};
      sections.push({ type: 'section', ...label, fields: fields.slice(at, at + MAX_FIELDS) });
    }
    return sections;
  });
}
