import * as z from 'zod';
import type { Figure } from './grade.ts';

/** `tests/golden/floors.json`: by file of questions and stage, the share in per cent that must be reached. They only rise. */
export const floorsSchema = z.record(z.string(), z.record(z.string(), z.number().min(0).max(100)));

/** Figures below their floor, each as a sentence. */
export function belowFloor(
  file: string,
  figures: Readonly<Record<string, Figure>>,
  floors: Readonly<Record<string, number>>,
): readonly string[] {
  return Object.entries(floors).flatMap(([stage, floor]) => {
    const figure = figures[stage];
    if (figure === undefined) return [`${file}: the floor "${stage}" names no stage`];
    // The counts, for a share rounded to 95.0 % may be below 95 %.
    return percent(figure) < floor
      ? [`${file}: ${stage}, ${figure.right} of ${figure.of}, is below its floor of ${floor} %`]
      : [];
  });
}

/** 0 to 100; 100 where nothing is concerned. */
export function percent({ right, of }: Figure): number {
  return of === 0 ? 100 : (100 * right) / of;
}
