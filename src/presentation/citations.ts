import type { Evidence } from '../answering/answer.ts';
import type { Statement } from '../knowledge/model.ts';
import type { Outline, Part } from './outline.ts';

/** A section of a document, as the source list names it. */
export interface Source {
  /** From 1, by first appearance. */
  readonly number: number;
  /** `BMC, CIO vs CTO: What is a CIO?` */
  readonly label: string;
}

export interface Citations {
  readonly sources: readonly Source[];
  /** The cited statements in shown order, each once: the shown one, then those that say the same. */
  readonly statements: readonly Statement[];
  /** `[1]`, or `[1][3]` where other sections say the same. */
  readonly marksOf: (evidence: Evidence) => string;
  /** The same for a cell of a table; nothing where one section says all that is shown, which the list of sources tells. */
  readonly cellMarksOf: (evidence: Evidence) => string;
  /** `[1] BMC, CIO vs CTO: What is a CIO?`, for the list of sources. */
  readonly entries: readonly string[];
}

/** All evidence of a part in reading order: a table is read row by row. */
export function evidenceOf(part: Part): readonly Evidence[] {
  switch (part.kind) {
    case 'statements':
      return part.evidence;
    case 'table':
      return part.rows.flatMap((row) => row.cells.flat());
    case 'heading':
    case 'line':
    case 'list':
      return [];
    default:
      return part satisfies never;
  }
}

const statementsOf = (evidence: Evidence): readonly Statement[] => [
  evidence.statement,
  ...evidence.alsoSaidBy,
];

const keyOf = ({ document, section }: Statement): string => JSON.stringify([document.id, section]);

const labelOf = ({ document, section }: Statement): string =>
  section === '' || section === document.shortTitle
    ? document.shortTitle
    : `${document.shortTitle}: ${section}`;

/** So many marks of one and the same source in a table say less than one line beneath it. */
const MANY_MARKS = 3;

/**
 * Numbers the sources of an outline by first appearance; statements of one section of a document share a number.
 * Every surface cites through this walk, so the same answer carries the same numbers everywhere.
 */
export function cite(outline: Outline): Citations {
  const cited = outline.parts.flatMap(evidenceOf).flatMap(statementsOf);
  const sources = new Map<string, Source>();
  for (const statement of cited) {
    const key = keyOf(statement);
    if (!sources.has(key)) sources.set(key, { number: sources.size + 1, label: labelOf(statement) });
  }
  const marksOf = (evidence: Evidence): string =>
    [...new Set(statementsOf(evidence).map(keyOf))]
      .map((key) => `[${sources.get(key)?.number ?? '?'}]`)
      .join('');
  const inTable = outline.parts.filter(({ kind }) => kind === 'table').flatMap(evidenceOf);
  const isSaidOnce = sources.size === 1 && inTable.length >= MANY_MARKS;
  return {
    sources: [...sources.values()],
    statements: [...new Map(cited.map((statement) => [statement.id, statement])).values()],
    marksOf,
    cellMarksOf: isSaidOnce ? () => '' : marksOf,
    entries: [...sources.values()].map(
      ({ number, label }) => `${isSaidOnce ? 'All of it: ' : ''}[${number}] ${label}`,
    ),
  };
}
