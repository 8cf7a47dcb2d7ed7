import type { Review } from './review.ts';

const GAP = 2;
const NOBODY = '(no role)';

/**
 * Statements by aspect (down) and role (across), a dot where there are none. Names that are wider than their columns
 * stand above one another, each with a line down to its column; columns that the width does not hold go on below.
 */
export function coverageGrid({ roles, aspects, coverage }: Review, width: number): string {
  const hasNobody = coverage.some(({ role }) => role === null);
  const columns = [
    ...roles.map(({ id }) => ({ id: id as string | null, name: id })),
    ...(hasNobody ? [{ id: null, name: NOBODY }] : []),
  ];
  const counts = new Map(coverage.map(({ role, aspect, statements }) => [cell(role, aspect), statements]));
  const longestName = Math.max(0, ...columns.map(({ name }) => name.length));
  const labels = Math.max(0, ...aspects.map(({ label }) => label.length));
  const wide = Math.max(5, longestName + GAP);
  const isFlat = labels + wide * columns.length <= width;
  const narrow = Math.max(2, ...coverage.map(({ statements }) => String(statements).length)) + 1;
  const left = isFlat ? labels : Math.max(labels, longestName + 1);
  const each = isFlat ? wide : narrow;
  const most = isFlat ? columns.length : Math.max(1, Math.floor((width - left) / each));
  // Blocks of about one size: a last one of a single column reads badly.
  const perBlock = Math.ceil(columns.length / Math.ceil(columns.length / most));
  const blocks: string[] = [];
  for (let from = 0; from < columns.length; from += perBlock) {
    const shown = columns.slice(from, from + perBlock);
    const head = isFlat
      ? [`${' '.repeat(left)}${shown.map(({ name }) => name.padStart(each)).join('')}`]
      : stairs(
          shown.map(({ name }) => name),
          left,
          each,
        );
    const rows = aspects.map(
      ({ id, label }) =>
        `${label.padEnd(left)}${shown.map((column) => String(counts.get(cell(column.id, id)) ?? '·').padStart(each)).join('')}`,
    );
    blocks.push([...head, ...rows].join('\n'));
  }
  return blocks.join('\n\n');
}

const cell = (role: string | null, aspect: string): string => `${aspect}\n${role ?? ''}`;

/** The names from the last column to the first, each left of all columns, with a line to the top of its own. */
function stairs(names: readonly string[], left: number, width: number): readonly string[] {
  return names
    .map((name, at) => {
      const toColumn = `${'─'.repeat((at + 1) * width - 1)}┐`;
      const openColumns = '│'.padStart(width).repeat(names.length - 1 - at);
      return `${name.padStart(left - 1)} ${toColumn}${openColumns}`;
    })
    .reverse();
}
