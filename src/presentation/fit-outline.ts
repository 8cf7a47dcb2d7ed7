import type { Evidence, NonEmpty } from '../answering/answer.ts';
import type { Outline, OutlineRow, Part, TablePart } from './outline.ts';

const charsOf = (cell: readonly Evidence[]): number =>
  cell.reduce((sum, { statement }) => sum + statement.text.length, 0);

/** All but the last; `undefined` when only one is there. */
function withoutLast<T>([first, ...rest]: NonEmpty<T>): NonEmpty<T> | undefined {
  return rest.length === 0 ? undefined : [first, ...rest.slice(0, -1)];
}

/** The cell with most text among those that can lose a statement; a dispute keeps its sides while others can give. */
function fullestCell({ rows }: TablePart): readonly Evidence[] | undefined {
  const candidates = (some: readonly OutlineRow[]) =>
    some.flatMap((row) => row.cells).filter((cell) => cell.length > 1);
  const calm = candidates(rows.filter((row) => row.remark === undefined));
  const pool = calm.length > 0 ? calm : candidates(rows);
  return pool.reduce<readonly Evidence[] | undefined>(
    (fullest, cell) => (fullest === undefined || charsOf(cell) > charsOf(fullest) ? cell : fullest),
    undefined,
  );
}

function shrinkTable(table: TablePart): TablePart | undefined {
  const fullest = fullestCell(table);
  if (fullest === undefined) {
    const rows = withoutLast(table.rows);
    return rows === undefined ? undefined : { ...table, rows };
  }
  const shrinkRow = (row: OutlineRow): OutlineRow =>
    row.cells.includes(fullest)
      ? { ...row, cells: row.cells.map((cell) => (cell === fullest ? cell.slice(0, -1) : cell)) }
      : row;
  const [first, ...rest] = table.rows;
  return { ...table, rows: [shrinkRow(first), ...rest.map(shrinkRow)] };
}

/** The part without its least: a statement, a cell's last statement, a row. `undefined` when it has only one left. */
function shrinkPart(part: Part): Part | undefined {
  switch (part.kind) {
    case 'statements': {
      const evidence = withoutLast(part.evidence);
      return evidence === undefined ? undefined : { ...part, evidence };
    }
    case 'table':
      return shrinkTable(part);
    case 'heading':
    case 'line':
    case 'list':
      return undefined;
    default:
      return part satisfies never;
  }
}

const holdsEvidence = (part: Part): boolean => part.kind === 'statements' || part.kind === 'table';

/** One thing less, taken from the end; `undefined` when nothing can be spared. */
function shrinkOutline(outline: Outline): Outline | undefined {
  const { parts } = outline;
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = parts[at];
    const smaller = part === undefined ? undefined : shrinkPart(part);
    if (smaller !== undefined) return { ...outline, parts: parts.with(at, smaller) };
  }
  const last = parts.findLastIndex(holdsEvidence);
  return last > parts.findIndex(holdsEvidence) ? { ...outline, parts: parts.toSpliced(last, 1) } : undefined;
}

const rowsOf = (outline: Outline): readonly OutlineRow[] =>
  outline.parts.flatMap((part) => (part.kind === 'table' ? part.rows : []));

const countEvidence = (row: OutlineRow | undefined): number => row?.cells.flat().length ?? -1;

/** Says that something was left out and how to get at it. */
function withNotice(whole: Outline, smaller: Outline): Outline {
  const table = whole.parts.find((part) => part.kind === 'table');
  const kept = rowsOf(smaller).length;
  const dropped = rowsOf(whole).find(
    (row, at) => row.cells.flat().length > countEvidence(rowsOf(smaller)[at]),
  );
  const roles = (table?.roles ?? []).map((role) => role.id).join(' vs ');
  const text =
    dropped === undefined
      ? 'The documents say more: ask about one thing at a time.'
      : `${kept < rowsOf(whole).length ? 'More rows' : 'More on each row'}: ask for one aspect, for example “${roles}: ${dropped.label}”.`;
  return { ...smaller, parts: [...smaller.parts, { kind: 'line', text }] };
}

/**
 * The largest outline that fits: whole statements and whole rows are left out from the end, the fullest cells first,
 * and a last line says so. No sentence is cut. When nothing more can be spared, the smallest one is returned.
 */
export function fitOutline(whole: Outline, fits: (outline: Outline) => boolean): Outline {
  if (fits(whole)) return whole;
  let smaller = whole;
  for (;;) {
    const next = shrinkOutline(smaller);
    if (next === undefined) return withNotice(whole, smaller);
    smaller = next;
    const noticed = withNotice(whole, smaller);
    if (fits(noticed)) return noticed;
  }
}
