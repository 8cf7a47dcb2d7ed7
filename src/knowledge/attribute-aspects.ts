import { words } from '../text/words.ts';
import { NOTHING, type ReadAspects } from './aspect-reader.ts';
import type { Aspect, AspectId, AspectReason } from './model.ts';
import type { Heading } from './parse-heading.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What stands around a text. */
export interface Surroundings {
  /** The aspects in its braces. */
  readonly marked: readonly AspectId[];
  /** It has braces: its author said what it is about. */
  readonly isMarked: boolean;
  readonly heading: Heading;
  /** The nearest heading below the title. */
  readonly above: string | undefined;
  /** What introduces its list, or names its cell. */
  readonly beside: string | undefined;
}

interface Context {
  readonly vocabulary: Vocabulary;
  readonly aspects: readonly Aspect[];
  readonly readAspects: ReadAspects;
}

/** From this probability on an aspect is one of the text's; the likeliest from half of it. */
const LIKELY = 0.3;
/** What a text can have without the heading above it hinting at it, and the other way round. */
const UNSAID = 0.02;

/**
 * What a text is about, the main aspect first. A heading that declares, and braces, are believed; else what stands above
 * and the text itself are read together.
 */
export function aspectsOf(
  text: string,
  { marked, isMarked, heading, above, beside }: Surroundings,
  { vocabulary, aspects, readAspects }: Context,
): {
  readonly aspects: readonly AspectId[];
  readonly reading: ReadonlyMap<AspectId, number>;
  readonly reason: AspectReason;
} {
  const declared = [...(heading.declares ? heading.aspects : []), ...marked];
  if (isMarked && declared.length > 0)
    return { aspects: unique(declared), reading: new Map(declared.map((id) => [id, 1])), reason: 'declared' };
  const headings = [above, beside].filter((each) => each !== undefined);
  const read = together([
    readAspects(text, 'statement'),
    ...headings.map((each) => readAspects(each, 'heading')),
  ]);
  const known = new Set(aspects.filter(({ includes }) => includes.length === 0).map(({ id }) => id));
  const byProbability = [...read].filter(([id]) => known.has(id)).sort(([, a], [, b]) => b - a);
  const likely = byProbability
    .filter(([, probability], at) => probability >= (at === 0 ? LIKELY / 2 : LIKELY))
    .map(([id]) => id);
  // Aspects of an owner's own, which no text was read for: named here, or by the headings further out.
  const said = vocabulary.aspects.find(words([text, ...headings].join(' '))).map(({ value }) => value.id);
  const named = [...said, ...heading.aspects].filter((id) => known.has(id) && !read.has(id));
  const found = unique([...declared, ...likely, ...named]);
  return {
    aspects: found,
    reading: new Map(byProbability.filter(([, p]) => p >= 0.05)),
    reason:
      declared.length > 0
        ? 'declared'
        : found.length === 0
          ? 'none'
          : headings.length > 0
            ? 'heading'
            : 'words',
  };
}

/** Readings that must hold at once: their product, made to add up to 1. */
function together(readings: readonly ReadonlyMap<AspectId, number>[]): ReadonlyMap<AspectId, number> {
  const [first = new Map<AspectId, number>()] = readings;
  const product = [...first.keys()]
    .filter((id) => id !== NOTHING)
    .map((id): [AspectId, number] => [
      id,
      readings.reduce((so, each) => so * ((each.get(id) ?? 0) + UNSAID), 1),
    ]);
  const total = product.reduce((sum, [, value]) => sum + value, 0);
  return new Map(product.map(([id, value]) => [id, value / total]));
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
