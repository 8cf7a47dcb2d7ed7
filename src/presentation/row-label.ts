import type { OutlineRow, TablePart } from './outline.ts';
import { capitalise } from './wording.ts';

/** `Reporting line (the documents disagree)`. */
export function rowLabel({ label, remark }: OutlineRow): string {
  return remark === undefined ? capitalise(label) : `${capitalise(label)} (${remark})`;
}

/** What stands above a row where rows stand one beneath another; nothing where the heading of the answer says it. */
export function rowHeading(row: OutlineRow, { namesRows }: TablePart): string | undefined {
  if (namesRows) return rowLabel(row);
  return row.remark === undefined ? undefined : `${capitalise(row.remark)}:`;
}
