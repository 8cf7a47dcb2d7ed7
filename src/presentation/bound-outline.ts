import type { Evidence, NonEmpty } from '../answering/answer.ts';
import type { Statement } from '../knowledge/model.ts';
import { MAX_LABEL_CHARS, MAX_MESSAGE_CHARS, MAX_TABLE_COLUMNS } from './limits.ts';
import type { Outline, Part } from './outline.ts';
import { escapeMrkdwn } from './untrusted.ts';
import { clip } from './wording.ts';

/**
 * A statement longer than this cannot be shown in a message beside the others. Sentences are at most 300 or so; the
 * limit keeps a whole paragraph without a stop from taking the answer down with it. Counted as escaped.
 */
const MAX_STATEMENT_CHARS = 1_600;
/** Shared among the cells of a row, a statement each: half of a message, so that a row never takes the answer down. */
const MAX_ROW_CHARS = MAX_MESSAGE_CHARS / 2;
const TOO_LONG = '(This passage is too long to show here; its source is given.)';
/** A sentence of our own holds a few words of the asker's; more are cut. */
const MAX_LINE_CHARS = 600;
const MAX_QUESTIONS = 10;
/** Roles head columns and lists. */
const MAX_ROLE_CHARS = 40;

/** Applies a change to each, which cannot make a list empty. */
function mapNonEmpty<A, B>([first, ...rest]: NonEmpty<A>, change: (item: A) => B): NonEmpty<B> {
  return [change(first), ...rest.map(change)];
}

const label = (text: string): string => clip(text, MAX_LABEL_CHARS);

/** A statement's text, or in place of one that is too long a notice: none is cut. */
export const shownText = ({ text }: Statement, maxChars = MAX_STATEMENT_CHARS): string =>
  escapeMrkdwn(text).length > maxChars ? TOO_LONG : text;

function boundStatement(statement: Statement, maxChars: number): Statement {
  const { document } = statement;
  return {
    ...statement,
    text: shownText(statement, maxChars),
    section: label(statement.section),
    document: { ...document, shortTitle: label(document.shortTitle) },
  };
}

function boundEvidence({ statement, alsoSaidBy }: Evidence, maxChars: number): Evidence {
  const bound = (each: Statement): Statement => boundStatement(each, maxChars);
  return { statement: bound(statement), alsoSaidBy: alsoSaidBy.map(bound) };
}

function boundPart(part: Part): Part {
  switch (part.kind) {
    case 'heading':
      return { ...part, text: label(part.text) };
    case 'line':
      return { ...part, text: clip(part.text, MAX_LINE_CHARS) };
    case 'list':
      return { ...part, items: part.items.map(label) };
    case 'statements': {
      const evidence = mapNonEmpty(part.evidence, (item) => boundEvidence(item, MAX_STATEMENT_CHARS));
      return { ...part, evidence };
    }
    case 'table': {
      const roles = part.roles
        .slice(0, MAX_TABLE_COLUMNS - 1)
        .map((role) => ({ ...role, id: clip(role.id, MAX_ROLE_CHARS) }));
      const maxChars = Math.min(MAX_STATEMENT_CHARS, Math.floor(MAX_ROW_CHARS / roles.length));
      const rows = mapNonEmpty(part.rows, (row) => ({
        ...row,
        label: label(row.label),
        cells: row.cells
          .slice(0, roles.length)
          .map((cell) => cell.map((item) => boundEvidence(item, maxChars))),
      }));
      return { ...part, roles, rows };
    }
    default:
      return part satisfies never;
  }
}

/** The outline with every single text short enough for a message; how many there are is not looked at here. */
export function boundOutline({ parts, invitation }: Outline): Outline {
  const questions = invitation.questions.slice(0, MAX_QUESTIONS).map(label);
  return { parts: parts.map(boundPart), invitation: { ...invitation, questions } };
}
