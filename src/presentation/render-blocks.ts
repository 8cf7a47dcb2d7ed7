import type { KnownBlock, RichTextBlock } from '@slack/types';

import { type Citations, cite } from './citations.ts';
import { contextBlocks } from './context-blocks.ts';
import type { Invitation, Outline, Part, StatementsPart } from './outline.ts';
import { quoteStatement } from './quote-statement.ts';
import { bullets, quoteWords, richText, section, words } from './rich-text.ts';
import { stackBlocks } from './stack-blocks.ts';
import { isTabular, tableBlock } from './table-block.ts';

export interface BlocksLook {
  /** The question to show again above the answer, where nobody else sees it. */
  readonly question: string | undefined;
  /** Whether there is room for a table, and the surface takes one. */
  readonly isWide: boolean;
  /** What can be pressed beneath the answer, in place of the line that says what to ask next. */
  readonly controls: ((questions: readonly string[], sources: number) => readonly KnownBlock[]) | undefined;
}

const listOf = (lead: string, items: readonly string[]): RichTextBlock =>
  richText(section(words(lead)), bullets(items.map((item) => section(words(item)))));

function statementsBlock({ lead, quoted, evidence }: StatementsPart, citations: Citations): RichTextBlock {
  const quotes = evidence.map((item) => quoteStatement(item, citations, quoted));
  const opening = lead === undefined ? [] : [words(lead, 'bold')];
  if (quotes.length === 1) {
    const space = lead === undefined ? [] : [words(' ')];
    return richText(section(...opening, ...space, ...quotes.map((quote) => words(quote))));
  }
  const list = bullets(quotes.map((quote) => section(words(quote))));
  return opening.length === 0 ? richText(list) : richText(section(...opening), list);
}

function partBlocks(part: Part, citations: Citations, look: BlocksLook): readonly KnownBlock[] {
  switch (part.kind) {
    case 'heading':
      return [richText(section(words(part.text, 'bold')))];
    case 'line':
      return [richText(section(words(part.text)))];
    case 'list':
      return part.items.length === 0 ? [] : [listOf(part.lead, part.items)];
    case 'statements':
      return [statementsBlock(part, citations)];
    case 'table':
      return look.isWide && isTabular(part) ? [tableBlock(part, citations)] : stackBlocks(part, citations);
    default:
      return part satisfies never;
  }
}

function invitationBlocks({ label, shape, questions }: Invitation): readonly KnownBlock[] {
  if (questions.length === 0) return [];
  if (shape === 'list') return [listOf(`${label}:`, questions)];
  const [first = '', ...rest] = questions;
  return contextBlocks([`${label}: ${first}`, ...rest], ' · ');
}

/** An outline as blocks, whatever their number and size: what fits a message is decided before. */
export function renderBlocks(outline: Outline, look: BlocksLook): KnownBlock[] {
  const citations = cite(outline);
  return [
    ...(look.question === undefined ? [] : [quoteWords(look.question)]),
    ...outline.parts.flatMap((part) => partBlocks(part, citations, look)),
    ...contextBlocks(citations.entries, '   '),
    ...(look.controls?.(outline.invitation.questions, citations.sources.length) ??
      invitationBlocks(outline.invitation)),
  ];
}
