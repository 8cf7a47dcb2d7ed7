import * as z from 'zod';
import type { UnitWeights } from '../text/softmax.ts';

/** Weights in a file that `npm run fit` writes. Checked in place: Zod would copy half a million numbers. */
export const unitWeights = z.custom<UnitWeights>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((pairs) => Array.isArray(pairs) && pairs.every(Number.isInteger)),
);
