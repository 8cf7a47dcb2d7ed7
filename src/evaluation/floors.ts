import * as z from 'zod';
import { type Figure, percent } from './figure.ts';

/** `tests/golden/floors.json`: by file of questions and stage, the share in per cent that must be reached. They only rise. */
export const floorsSchema = z.record(z.string(), z.record(z.string(), z.number().min(0).max(100)));

/** Figures below their floor, and those without one, each as a sentence. */
export function belowFloor(
  file: string,
  figures: Readonly<Record<string, Figure>>,
  floors: Readonly<Record<string, number>>,
): readonly string[] {
  const unguarded = Object.keys(figures)
    .filter((stage) => floors[stage] === undefined)
    .map((stage) => `${file}: "${stage}" has no floor; add it to floors.json`);
  const missed = Object.entries(floors).flatMap(([stage, floor]) => {
    const figure = figures[stage];
    if (figure === undefined) return [`${file}: the floor "${stage}" names no stage`];
    // The counts, for a share rounded to 95.0 % may be below 95 %.
    return percent(figure) < floor
      ? [`${file}: ${stage}, ${figure.right} of ${figure.of}, is below its floor of ${floor} %`]
      : [];
  });
  return [...missed, ...unguarded];
}
