import type { Evidence } from '../answering/answer.ts';
import type { OutlineRow, TablePart } from './outline.ts';
import { joinWords } from './wording.ts';

export interface StackEntry {
  /** `CIO`, or `CIO and CTO`. */
  readonly name: string;
  /** Empty: a gap that is to be named. */
  readonly evidence: readonly Evidence[];
}

/** A row of a table as a list: each role with its statements, then once what stands in the cell of every role. */
export function stackEntries({ cells }: OutlineRow, { roles, gaps }: TablePart): readonly StackEntry[] {
  const isIn = (cell: readonly Evidence[], { statement }: Evidence): boolean =>
    cell.some((each) => each.statement.id === statement.id);
  const [first = [], ...others] = cells;
  const ofAll = first.filter((item) => others.length > 0 && others.every((cell) => isIn(cell, item)));
  const names = roles.map(({ id }) => id);
  const ofEach = names.flatMap((name, column) => {
    const cell = cells[column] ?? [];
    const evidence = cell.filter((item) => !isIn(ofAll, item));
    const isNamed = cell.length === 0 && gaps === 'in_cells';
    return evidence.length > 0 || isNamed ? [{ name, evidence }] : [];
  });
  return ofAll.length === 0 ? ofEach : [...ofEach, { name: joinWords(names), evidence: ofAll }];
}
