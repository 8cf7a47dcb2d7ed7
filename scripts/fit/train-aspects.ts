import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { type AspectWeights, aspectTerms, NOTHING } from '../../src/knowledge/aspect-reader.ts';
import type { Aspect, Role } from '../../src/knowledge/model.ts';
import { type Vocabulary, vocabulary } from '../../src/knowledge/vocabulary.ts';
import { trainSoftmax } from './train-softmax.ts';

const textSchema = z.strictObject({
  text: z.string(),
  kind: z.enum(['statement', 'heading', 'question']),
  /** None where it states nothing of a role. */
  aspects: z.array(z.string()),
});

/** A sentence, heading or question of an author, and the aspects that it is about. */
export interface LabelledText extends z.output<typeof textSchema> {
  readonly author: string;
}

const SENTENCES = new URL('../../tests/golden/sentences/', import.meta.url);

/** The texts of `tests/golden/sentences/`. */
export const readTexts = (): readonly LabelledText[] =>
  readdirSync(SENTENCES)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      linesOf(name).map((line) => ({ author: name, ...textSchema.parse(JSON.parse(line)) })),
    );

const linesOf = (name: string): readonly string[] =>
  readFileSync(new URL(name, SENTENCES), 'utf8').trim().split('\n');

/** The vocabulary with the titles that these texts name (`titles.txt`), so that all of them look alike. */
export function vocabularyOfTexts(roles: readonly Role[], aspects: readonly Aspect[]): Vocabulary {
  const known = new Set(roles.flatMap(({ id, name, aliases }) => [id, name, ...aliases]).map(lower));
  const titles = linesOf('titles.txt').filter((title) => !known.has(lower(title)));
  const others = titles.map((title) => ({ id: title, name: title, aliases: [], order: 0, matched: false }));
  return vocabulary([...roles, ...others], aspects);
}

const lower = (text: string): string => text.toLowerCase();

/** Weights below this, in hundredths, are not kept. */
const MIN_KEPT = 60;

/** How texts are told apart by what they are about. */
export function trainAspects(
  texts: readonly LabelledText[],
  known: Vocabulary,
  about: string,
): AspectWeights {
  const aspects = [NOTHING, ...new Set(texts.flatMap((text) => text.aspects))].sort();
  const lessons = texts.map(({ text, kind, aspects: of }) => ({
    terms: aspectTerms(text, kind, known),
    classes: (of.length === 0 ? [NOTHING] : of).map((id) => aspects.indexOf(id)),
  }));
  const layout = { unitCount: aspects.length, classes: aspects.map((_, unit) => [[unit, 1] as const]) };
  return { about, aspects, weights: trainSoftmax(lessons, layout, MIN_KEPT) };
}
