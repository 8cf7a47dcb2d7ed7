import type { AspectId, Statement } from '../knowledge/model.ts';
import type { Understanding } from '../understanding/understanding.ts';

/** A statement whose aspect is only among the further ones, or only related, meets the question less. */
const FURTHER_ASPECT = 0.95;
const RELATED_ASPECT = 0.4;
/** The most specific aspect of a question counts in full, each other so much. */
const LESSER_ASPECT = 0.68;
/** An aspect that is only hinted at; less where the question says much else. */
const HINTED_ASPECT = 0.3;
/** Of an umbrella's aspects the first is meant most; each later one counts so much less. */
const LATER_INCLUDED = 0.1;

/** The aspects that a question wants and how much of each, 0 to 1. `breadth`: how little else the question says, 0 to 1. */
export function wantedAspects(
  { aspects, hintedAspects }: Understanding,
  breadth: number,
): ReadonlyMap<AspectId, number> {
  const wanted = new Map<AspectId, number>();
  const want = (id: AspectId, weight: number): void => {
    wanted.set(id, Math.max(weight, wanted.get(id) ?? 0));
  };
  for (const [index, { value }] of aspects.entries()) {
    const weight = index === 0 ? 1 : LESSER_ASPECT;
    want(value.id, weight);
    for (const [at, included] of value.includes.entries()) want(included, weight * (1 - at * LATER_INCLUDED));
    for (const related of value.related) want(related, weight * RELATED_ASPECT);
  }
  const hinted = HINTED_ASPECT * (0.5 + 0.5 * breadth);
  for (const { value } of hintedAspects) {
    for (const id of [value.id, ...value.includes]) want(id, hinted);
  }
  return wanted;
}

/** How well a statement's aspects meet the wanted ones, 0 to 1. */
export function scoreAspects(statement: Statement, wanted: ReadonlyMap<AspectId, number>): number {
  let best = 0;
  for (let at = 0; at < statement.aspects.length; at++) {
    const met = wanted.get(statement.aspects[at] ?? '') ?? 0;
    best = Math.max(best, met * (at === 0 ? 1 : FURTHER_ASPECT));
  }
  return best;
}
