import type { Attempt } from './attempt.ts';
import { type Figure, mark } from './figure.ts';

type Aspect = Attempt['knowledge']['aspects'][number];

/** Aspects finer than the gold's vocabulary, and what the gold calls them. */
export const FINER_ASPECTS: Readonly<Record<string, string>> = {
  name: 'definition',
  degree: 'education',
  friction: 'relationship',
  view: 'relationship',
};

/**
 * The gold's aspect is among those understood: by itself, by a finer one or by an umbrella over it. A comparison over
 * everything is one of what the roles are.
 */
export function aspectUnderstood(attempt: Attempt): Figure | undefined {
  if (!isAboutAspect(attempt)) return undefined;
  const said = saidAspects(attempt);
  return mark(meansGold(said, attempt) || (said.length === 0 && isOverEverything(attempt)));
}

/** The same, or a word of the question may mean it. */
export function aspectHinted(attempt: Attempt): Figure | undefined {
  const hinted = attempt.answer.understanding.hintedAspects.map(({ value }) => value);
  const said = aspectUnderstood(attempt);
  return said?.right === 0 ? mark(meansGold(hinted, attempt)) : said;
}

/** Where an aspect was understood at all, the gold's is among them. */
export function noWrongAspect(attempt: Attempt): Figure | undefined {
  return saidAspects(attempt).length === 0 ? undefined : aspectUnderstood(attempt);
}

/** Of both halves where the question is two. */
function saidAspects({ answer }: Attempt): readonly Aspect[] {
  const { aspects, halves } = answer.understanding;
  return [...aspects, ...(halves ?? []).flatMap((half) => half.aspects)].map(({ value }) => value);
}

/** An aspect without words, such as "other", is one that no question can name. */
function isAboutAspect({ question, knowledge }: Attempt): boolean {
  return (
    question.answerable &&
    knowledge.aspects.some((aspect) => aspect.id === question.aspect && aspect.words.length > 0)
  );
}

function isOverEverything({ question, knowledge }: Attempt): boolean {
  return question.expect_comparison && question.aspect === knowledge.aspects[0]?.id;
}

function meansGold(aspects: readonly Aspect[], { question }: Attempt): boolean {
  return aspects.some(({ id, includes }) => [id, FINER_ASPECTS[id], ...includes].includes(question.aspect));
}
