import { rolecallAnswer } from './engines/rolecall.ts';
import { judge, ratioToReadme } from './goals.ts';
import type { Measured } from './measured.ts';

const HEADINGS = ['engine', 'build ms', 'index MB', 'p50 ms', 'p99 ms', 'asked', 'README p50 / p50'];

/** The table of one corpus, and under it what the goals say of the whole answer. */
export function formatResults(all: readonly Measured[]): string {
  const rows = all.map((measured) => {
    const ratio = ratioToReadme(measured, all);
    return [
      measured.name,
      measured.buildMs.toFixed(measured.buildMs < 100 ? 1 : 0),
      measured.indexMb.toFixed(1),
      measured.p50Ms.toFixed(3),
      measured.p99Ms.toFixed(3),
      String(measured.queries),
      ratio === undefined ? '' : ratio.toFixed(1),
    ];
  });
  const table = [HEADINGS, ...rows];
  const widths = HEADINGS.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  const answer = all.find(({ name }) => name === rolecallAnswer.name);
  const goals = judge(all);
  return [
    `${(all[0]?.passages ?? 0).toLocaleString('en')} passages`,
    ...lines,
    ...(goals.length === 0 ? [] : [`Goals of the whole answer: ${goals.join('; ')}`]),
    ...(answer === undefined
      ? []
      : [`Its build holds the event loop for ${answer.blockedMs.toFixed(0)} ms at a time, at most.`]),
  ].join('\n');
}
