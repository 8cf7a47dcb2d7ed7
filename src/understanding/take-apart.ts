import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Word } from '../text/words.ts';
import type { QuestionLanguage } from './language.ts';
import { ONE_MATTER } from './question-words.ts';
import { recogniseAspects } from './recognise-aspects.ts';
import { recogniseContent } from './recognise-content.ts';
import { recogniseExclusive } from './recognise-exclusive.ts';
import { recogniseIntent } from './recognise-intent.ts';
import { range, recogniseRoles, spanOf } from './recognise-roles.ts';
import { recogniseTask } from './recognise-task.ts';
import type { Understanding } from './understanding.ts';

/** A phrase that asks for more, and beside it nothing but politeness and small words. */
function wantsMore(said: readonly Word[], language: QuestionLanguage): boolean {
  const found = language.more.find(said).flatMap(({ from, to }) => range(from, to));
  return (
    found.length > 0 &&
    said.every(
      (word, at) => found.includes(at) || language.isStopWord(word) || language.polite.has(word.text),
    )
  );
}

/** What some words of a question ask: the recognisers in their order (sources, roles, aspects, content words, intent). */
export function takeApart(
  question: string,
  said: readonly Word[],
  lexicon: Lexicon,
  language: QuestionLanguage,
): Understanding {
  const sources = language.sources.find(said);
  const named = new Set(sources.flatMap(({ from, to }) => range(from, to)));
  const roles = recogniseRoles(question, said, language);
  const isPhrase = ({ from, to }: { readonly from: number; readonly to: number }): boolean => to - from > 1;
  const synonyms = language.synonyms.find(said);
  const filler = language.filler.find(said);
  const phrases = [
    ...synonyms.filter(isPhrase),
    ...filler.filter(isPhrase).map(({ from, to }) => ({ from, to, value: [] })),
  ];
  const aspects = recogniseAspects(said, roles.taken, phrases, language);
  const contentWords = recogniseContent(
    question,
    said,
    {
      roleWords: new Set([...roles.taken, ...named]),
      aspectWords: aspects.taken,
      documentWords: lexicon.words,
      synonyms,
      filler,
    },
    language,
  );
  return {
    question,
    said,
    previous: undefined,
    intent: recogniseIntent(question, said, roles, aspects, language),
    roles: roles.roles,
    unknownRoles: roles.unknownRoles,
    aspects: aspects.aspects,
    hintedAspects: aspects.hinted,
    contentWords,
    figure: language.figures.find(said)[0]?.value,
    sources: sources.map(({ value, from, to }) => ({ value, span: spanOf(said, from, to) })),
    refersBack: language.person.find(said).length > 0,
    isTask: recogniseTask(said, language),
    isOneMatter: ONE_MATTER.has(said[0]?.text ?? ''),
    wantsMore: wantsMore(said, language),
    isBare: false,
    negated: said.some((word) => language.negation.has(word.text)),
    isExclusive: roles.roles.length === 1 && recogniseExclusive(question, said, roles.taken),
    discarded: [],
    halves: undefined,
  };
}
