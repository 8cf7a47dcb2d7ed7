import * as z from 'zod';
import type { PhraseMatcher } from '../text/phrases.ts';
import { unitSums } from '../text/softmax.ts';
import { type Word, words } from '../text/words.ts';
import type { AspectId, KnowledgeFile } from './model.ts';
import { oncePerFile } from './once-per-file.ts';
import { unitWeights } from './unit-weights.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where a text stands: the same words mean another aspect in a heading, a sentence and a question. */
export type TextKind = 'statement' | 'heading' | 'question';

/** `aspect-weights.json`, written by `npm run fit`: softmax regression from the terms of a text to what it is about. */
const aspectWeightsSchema = z.strictObject({
  about: z.string(),
  /** The units. */
  aspects: z.array(z.string()),
  weights: unitWeights,
});
export type AspectWeights = z.output<typeof aspectWeightsSchema>;

/** What adds the weights up; not the weights, which would be kept in memory twice. */
export interface AspectSums {
  readonly aspects: readonly AspectId[];
  readonly sumsOf: ReturnType<typeof unitSums>;
}

export const aspectSums = ({ aspects, weights }: AspectWeights): AspectSums => ({
  aspects,
  sumsOf: unitSums(weights, aspects.length),
});

/** Of a folder without the file: nothing is read from any text. */
const NOTHING_LEARNED = aspectSums({ about: '', aspects: [], weights: {} });

/** Throws for a file that is not what `npm run fit` writes. */
const sumsOfFile = oncePerFile((file) => aspectSums(aspectWeightsSchema.parse(JSON.parse(file.text))));

export const parseAspectWeights = (file: KnowledgeFile | undefined): AspectSums =>
  file === undefined ? NOTHING_LEARNED : sumsOfFile(file);

/** What stands for "states nothing of a role" among the units. */
export const NOTHING: AspectId = '-';

/** How likely a text is about each aspect, 0 to 1, by id; NOTHING among them. They add up to 1. */
export type ReadAspects = (
  text: string,
  kind: TextKind,
  /** The text's words, where they are known already, or their spelling was corrected. */
  said?: readonly Word[],
) => ReadonlyMap<AspectId, number>;

/** Readings that are remembered: a heading is read for each sentence beneath it, a sentence to tell whether it says anything. */
const MAX_REMEMBERED = 50;

/** Reads what texts are about, whatever the roles: in learning, all of them looked the same. */
export function aspectReader({ aspects, sumsOf }: AspectSums, vocabulary: Vocabulary): ReadAspects {
  const remembered = new Map<string, ReadonlyMap<AspectId, number>>();
  const read: ReadAspects = (text, kind, said) => {
    const sums = sumsOf(aspectTerms(text, kind, vocabulary, said));
    const most = Math.max(...sums);
    const shares = aspects.map((_, at) => Math.exp((sums[at] ?? 0) - most));
    const total = shares.reduce((sum, share) => sum + share, 0);
    return new Map(aspects.map((id, at) => [id, (shares[at] ?? 0) / total]));
  };
  return (text, kind, said) => {
    if (said !== undefined) return read(text, kind, said);
    const key = `${kind} ${text}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const found = read(text, kind);
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(key, found);
    return found;
  };
}

/** What a text is read by: its stems in order, roles and numbers alike, and marks (`@…`) that stand in no pair. */
export function aspectTerms(
  text: string,
  kind: TextKind,
  vocabulary: Vocabulary,
  said: readonly Word[] = words(text),
): readonly string[] {
  const roles = coveredBy(vocabulary.roles, said);
  return [
    ...said.map(({ text: word, stem }, at) =>
      roles.has(at) ? '<role>' : /\d/.test(word) ? '<number>' : stem,
    ),
    ...marksOf(vocabulary.aspects, said, '@names'),
    ...marksOf(vocabulary.aspectHints, said, '@hints'),
    `@${kind}`,
    ...(text.trimEnd().endsWith('?') ? ['@?'] : []),
    ...(text.trimEnd().endsWith(':') ? ['@:'] : []),
    ...(/[$€£]/.test(text) ? ['@money'] : []),
  ];
}

function coveredBy(matcher: PhraseMatcher<unknown>, said: readonly Word[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { from, to } of matcher.find(said)) for (let at = from; at < to; at++) found.add(at);
  return found;
}

const marksOf = (matcher: Vocabulary['aspects'], said: readonly Word[], mark: string): readonly string[] =>
  matcher.find(said).map(({ value }) => `${mark} ${value.id}`);
