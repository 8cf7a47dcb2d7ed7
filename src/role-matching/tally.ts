import type { Role } from '../knowledge/model.ts';
import type { Weighed } from './weigh.ts';

/** One line counts for so much at most, however many of its words speak for a role (margins run from 0 to about 20). */
const MAX_OF_A_LINE = 6;
/** A line of more words than these may say several duties, and counts for so much more. */
const WORDS_OF_A_LINE = 20;
/** A line speaks for a role, or against one where it rules something out, from this margin on. */
const SPEAKS = 2;
/** The share of all weight that makes a further role count (0 to 0.5). */
const FURTHER_SHARE = 0.3;

/** What speaks for a role. */
export interface Tally {
  readonly role: Role;
  /** The weight of the lines for it, less that of those which rule it out; 0 or more. */
  readonly weight: number;
  /** Lines that speak for it. */
  readonly lines: number;
}

/** Whether a line speaks for its role clearly enough to be shown. */
export function speaks({ margin }: Weighed): boolean {
  return margin >= SPEAKS;
}

/** The most that a line of so many words counts for. */
export function mostOf(words: number): number {
  return MAX_OF_A_LINE * Math.max(1, words / WORDS_OF_A_LINE);
}

/** The weight of lines together, each up to the most of it. */
export function weightOf(lines: readonly Weighed[]): number {
  return lines.reduce((sum, { margin, words }) => sum + Math.min(margin, mostOf(words)), 0);
}

/** A tally for each role, the heaviest first; among equals in the order of `roles`. */
export function tallyOf(
  roles: readonly Role[],
  said: readonly Weighed[],
  excluded: readonly Weighed[],
): readonly Tally[] {
  return roles
    .map((role) => {
      const own = said.filter((line) => line.role === role);
      const ruledOut = excluded.filter((line) => line.role === role);
      return {
        role,
        weight: Math.max(0, weightOf(own) - weightOf(ruledOut)),
        lines: own.filter(speaks).length,
      };
    })
    .sort((a, b) => b.weight - a.weight);
}

/** The roles with real weight, in their order: the heaviest, and others that come near it. */
export function leadingRoles(tallies: readonly Tally[]): readonly Role[] {
  const total = tallies.reduce((sum, { weight }) => sum + weight, 0);
  const isFurther = ({ weight, lines }: Tally): boolean => lines > 0 && weight >= FURTHER_SHARE * total;
  return tallies
    .filter((tally, at) => (at === 0 ? tally.lines > 0 : isFurther(tally)))
    .map(({ role }) => role)
    .sort((a, b) => a.order - b.order);
}
