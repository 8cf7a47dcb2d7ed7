import * as z from 'zod';
import { unitSums } from '../text/softmax.ts';
import type { KnowledgeFile, Problem, Statement } from './model.ts';
import { oncePerFile } from './once-per-file.ts';
import { unitWeights } from './unit-weights.ts';

/**
 * What `npm run fit` learned of which questions the statements answer: softmax regression from the terms of a question
 * and their neighbouring pairs to statements. Of statements that it has not seen it knows nothing.
 */
export interface LearnedTerm {
  /** How much each statement fits the terms, by position; natural-log odds, only comparable within one question. */
  readonly fits: (terms: readonly string[]) => Fits;
  /** Whether the term speaks for any statement: one that only unanswerable questions have does not. */
  readonly knows: (term: string) => boolean;
  /** Whether it has seen the statement at a position. */
  readonly covers: (position: number) => boolean;
}

export interface Fits {
  readonly statements: Float64Array;
  /** The same for "no statement answers it". */
  readonly none: number;
}

/** `learned.json`. */
export const learnedFileSchema = z.strictObject({
  about: z.string(),
  /** Statement id → fingerprint of its text, in the order of the first units. */
  statements: z.record(z.string(), z.string()),
  /** After the statements and "none": aspects, then groups of roles ("CIO", "CIO CTO"), whose statements share a unit. */
  aspects: z.array(z.string()),
  roles: z.array(z.string()),
  /** Hundredths by which a unit's weight counts for a statement of its aspect, of its group of roles. */
  shares: z.strictObject({ aspect: z.number(), role: z.number() }),
  /** Term or pair of terms → unit, weight in hundredths, unit, weight, … */
  weights: unitWeights,
});
export type LearnedFile = z.infer<typeof learnedFileSchema>;

interface Parsed {
  readonly value: LearnedTerm | undefined;
  readonly problems: readonly Problem[];
}

/** Problems: no JSON, bad shape. Statements that are gone or were changed are not known, which is no problem. */
export function parseLearnedTerm(file: KnowledgeFile, statements: readonly Statement[]): Parsed {
  const learned = parse(file);
  if (learned !== undefined) return { value: termOver(learned, statements), problems: [] };
  const message = 'this is not what "npm run fit" writes; run it again, or delete the file';
  return { value: undefined, problems: [{ file: file.path, line: 1, message }] };
}

const parse = oncePerFile((file): Learned | undefined => {
  try {
    return readyToSum(learnedFileSchema.parse(JSON.parse(file.text)));
  } catch {
    return undefined;
  }
});

export function learnedTerm(file: LearnedFile, statements: readonly Statement[]): LearnedTerm {
  return termOver(readyToSum(file), statements);
}

/** The file but for its weights, which would be kept in memory twice, and what adds them up. */
interface Learned extends Omit<LearnedFile, 'about' | 'weights'> {
  readonly none: number;
  readonly known: ReadonlySet<string>;
  readonly sumsOf: ReturnType<typeof unitSums>;
}

function readyToSum(file: LearnedFile): Learned {
  const { statements, aspects, roles, shares } = file;
  const none = Object.keys(file.statements).length;
  const unitCount = none + 1 + file.aspects.length + file.roles.length;
  const sumsOf = unitSums(file.weights, unitCount);
  const known = new Set(
    Object.entries(file.weights).flatMap(([term, pairs]) => (speaksForAny(pairs, none) ? [term] : [])),
  );
  return { statements, aspects, roles, shares, none, known, sumsOf };
}

function termOver(learned: Learned, statements: readonly Statement[]): LearnedTerm {
  const { none, known, sumsOf, shares } = learned;
  const units = unitsOf(learned, statements);
  return {
    knows: (term) => known.has(term),
    covers: (position) => units[position] !== undefined,
    fits: (terms) => {
      const sums = sumsOf(terms);
      const fits = new Float64Array(units.length);
      for (const [position, unit] of units.entries())
        fits[position] = unit === undefined ? UNSEEN : fitOf(unit, sums, shares);
      return { statements: fits, none: sums[none] ?? 0 };
    },
  };
}

function fitOf({ own, aspects, roles }: Unit, sums: Float64Array, shares: LearnedFile['shares']): number {
  let ofAspects = 0;
  for (const aspect of aspects) ofAspects += sums[aspect] ?? 0;
  return (sums[own] ?? 0) + ofAspects * shares.aspect + (sums[roles] ?? 0) * shares.role;
}

function speaksForAny(pairs: readonly number[], none: number): boolean {
  for (let at = 0; at + 1 < pairs.length; at += 2)
    if (pairs[at] !== none && (pairs[at + 1] ?? 0) > 0) return true;
  return false;
}

/** Log odds of a statement that was never seen. */
const UNSEEN = Number.NEGATIVE_INFINITY;

/** The units whose weights count for a statement. */
export interface Unit {
  readonly own: number;
  readonly aspects: readonly number[];
  readonly roles: number;
}

/** By position; undefined for a statement that the file does not have in these words. */
export function unitsOf(
  file: Pick<LearnedFile, 'statements' | 'aspects' | 'roles'>,
  statements: readonly Statement[],
): readonly (Unit | undefined)[] {
  const ids = Object.keys(file.statements);
  const order = new Map(ids.map((id, at) => [id, at]));
  const firstAspect = ids.length + 1;
  const firstRoles = firstAspect + file.aspects.length;
  return statements.map((statement): Unit | undefined => {
    const own = order.get(statement.id);
    if (own === undefined || file.statements[statement.id] !== fingerprint(statement.text)) return undefined;
    return {
      own,
      aspects: statement.aspects
        .map((aspect) => file.aspects.indexOf(aspect))
        .filter((at) => at >= 0)
        .map((at) => firstAspect + at),
      roles: firstRoles + file.roles.indexOf(rolesKey(statement)),
    };
  });
}

export const rolesKey = ({ roles }: Pick<Statement, 'roles'>): string => roles.join(' ');

/** FNV-1a, 32 bits, in hexadecimal: tells a changed text, and keeps no secret. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
