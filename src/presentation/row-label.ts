import type { OutlineRow } from './outline.ts';
import { capitalise } from './wording.ts';

/** `Reporting line (the documents disagree)`. */
export function rowLabel({ label, remark }: OutlineRow): string {
  return remark === undefined ? capitalise(label) : `${capitalise(label)} (${remark})`;
}
