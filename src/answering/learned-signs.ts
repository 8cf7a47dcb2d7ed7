import type { LearnedTerm } from '../knowledge/learned-term.ts';
import type { Statement } from '../knowledge/model.ts';
import type { Translated } from '../knowledge/term-translation.ts';
import type { Library } from './library.ts';

/** What was learned and the search say of a question: worked out once, for all statements. */
export interface Evidence {
  readonly fits: ReturnType<LearnedTerm['fits']> | undefined;
  /** Of what is asked, without what is told around it; undefined where nothing is told. */
  readonly askingFits?: Evidence['fits'];
  /** What the words of statements say; undefined where the learned term has seen all of them. */
  readonly translated: Translated | undefined;
  readonly inScope: (position: number) => boolean;
  /** Of statements that the search found: 1 for the best. */
  readonly searched: ReadonlyMap<Statement, number>;
}

/** Log odds within which a statement comes near the likeliest. */
const NEAR_LOG_ODDS = 10;

interface Learned {
  readonly share: number;
  readonly closeness: number;
  readonly overNone: number;
  readonly none: number;
}

/** What the learned term says of the statement at a position; undefined where it has not seen it. */
export function learnedSigns(
  { fits, inScope }: Evidence,
  { knowledge: { learned } }: Library,
): (position: number) => Learned | undefined {
  if (fits === undefined || learned === undefined) return () => undefined;
  const { statements, none } = fits;
  const best = bestOf(statements, inScope);
  if (best === Number.NEGATIVE_INFINITY) return () => undefined;
  let sum = 0;
  for (let at = 0; at < statements.length; at++)
    if (inScope(at)) sum += Math.exp((statements[at] ?? best) - best);
  const nothing = Math.exp(none - best);
  return (position) => {
    if (!learned.covers(position)) return undefined;
    const fit = statements[position] ?? 0;
    return {
      share: Math.min(1, Math.exp(fit - best) / sum),
      closeness: closenessOf(fit, best),
      overNone: 1 / (1 + Math.exp(none - fit)),
      none: nothing / (sum + nothing),
    };
  };
}

/** What the translation says of the statement at a position, as far as it knows its words. */
export function translatedSigns({ translated, inScope }: Evidence): {
  readonly closeness: (position: number) => number;
  readonly overNone: (position: number) => number;
} {
  if (translated === undefined) return { closeness: () => 0, overNone: () => 0 };
  const { fits, none, known } = translated;
  const best = bestOf(fits, inScope);
  const trust = (at: number): number => (known[at] ?? 0) ** 2;
  return {
    closeness: (at) => trust(at) * closenessOf(fits[at] ?? best, best),
    overNone: (at) => trust(at) / (1 + Math.exp(none - (fits[at] ?? 0))),
  };
}

/** The highest log odds in scope; negative infinity where there are none. */
function bestOf(fits: Float64Array, inScope: Evidence['inScope']): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < fits.length; at++) if (inScope(at)) best = Math.max(best, fits[at] ?? best);
  return best;
}

/** 1 for the best, 0 from so many log odds below. */
const closenessOf = (fit: number, best: number): number =>
  Math.min(1, Math.max(0, 1 + (fit - best) / NEAR_LOG_ODDS));
