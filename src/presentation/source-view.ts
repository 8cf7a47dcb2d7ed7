import type { KnownBlock, ModalView, RichTextBlock } from '@slack/types';
import type { Answer } from '../answering/answer.ts';
import type { Statement } from '../knowledge/model.ts';
import { shownText } from './bound-outline.ts';
import { cite } from './citations.ts';
import { button, plainText } from './elements.ts';
import { MAX_LABEL_CHARS } from './limits.ts';
import { outlineAnswer } from './outline-answer.ts';
import { richText, section, words } from './rich-text.ts';
import { clip } from './wording.ts';

/** Shown around the passage; a section may be as long as a book. */
const MAX_NEIGHBOURS = 2;
const MAX_TITLE_CHARS = 24;

/** The passages that an answer cites, in shown order. */
export const passagesOf = (answer: Answer): readonly Statement[] => cite(outlineAnswer(answer)).statements;

/**
 * A passage in its section, with its document, and buttons to the one before and after. `statements`: all that the
 * documents have, in reading order; `at`: which passage, from 0, the nearest where there is none.
 */
export function sourceView(
  answerId: string,
  passages: readonly Statement[],
  at: number,
  statements: readonly Statement[],
): ModalView | undefined {
  const place = Math.min(Math.max(0, Number.isInteger(at) ? at : 0), passages.length - 1);
  const passage = passages[place];
  if (passage === undefined) return undefined;
  const turns = [
    ...(place > 0 ? [button('source:previous', '← Previous', `${answerId} ${place - 1}`)] : []),
    ...(place < passages.length - 1 ? [button('source:next', 'Next →', `${answerId} ${place + 1}`)] : []),
  ];
  const blocks: KnownBlock[] = [
    richText(
      section(words(clip(passage.document.title, MAX_LABEL_CHARS), 'bold'), words(`\n${originOf(passage)}`)),
    ),
    { type: 'divider' },
    ...inSection(passage, statements),
    { type: 'context', elements: [plainText(`Passage ${place + 1} of ${passages.length}`)] },
    ...(turns.length === 0 ? [] : [{ type: 'actions' as const, elements: turns }]),
  ];
  return {
    type: 'modal',
    title: plainText('Where it is written', MAX_TITLE_CHARS),
    close: plainText('Close'),
    blocks,
  };
}

/** `BMC, 2021 · What is a CIO? · line 12 of documents/bmc.md`. */
function originOf({ document, section: named, line }: Statement): string {
  const published = [document.publisher, document.published].filter(Boolean).join(', ');
  return [published, named, `line ${line} of ${document.file}`]
    .filter((part) => part !== '')
    .map((part) => clip(part, MAX_LABEL_CHARS))
    .join(' · ');
}

/** The passage in bold, between its nearest neighbours in the section. */
function inSection(passage: Statement, statements: readonly Statement[]): readonly RichTextBlock[] {
  const own = statements.filter(
    ({ document, section: named, roles }) =>
      document.id === passage.document.id &&
      named === passage.section &&
      // Beneath a heading of another role, "Base salary: $200k" would be read as this one's.
      roles.join() === passage.roles.join(),
  );
  const at = own.findIndex(({ id }) => id === passage.id);
  const near = own.slice(Math.max(0, at - MAX_NEIGHBOURS), at + MAX_NEIGHBOURS + 1);
  const shown = near.some(({ id }) => id === passage.id) ? near : [passage];
  return shown.map((statement) =>
    richText(section(words(shownText(statement), statement.id === passage.id ? 'bold' : undefined))),
  );
}
