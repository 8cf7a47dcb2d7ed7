import { withoutEmojiNames } from '../text/emoji.ts';
import { normalise } from '../text/normalise.ts';
import type { PhraseMatch } from '../text/phrases.ts';
import { type Word, words } from '../text/words.ts';
import { correctSpelling } from './correct-spelling.ts';
import type { QuestionLanguage } from './language.ts';
import { recogniseAspects } from './recognise-aspects.ts';
import { recogniseBackground } from './recognise-background.ts';
import { range, recogniseRoles } from './recognise-roles.ts';
import { recogniseWords } from './recognise-words.ts';

/** What the first eight steps of `readOne` find in a message: its words, and what each of them names. */
export type Content = ReturnType<typeof recogniseContent>;

export function recogniseContent(text: string, language: QuestionLanguage) {
  const question = normalise(text);
  const { said: heard, corrections } = correctSpelling(words(withoutEmojiNames(question)), language);
  const { said, goesOn } = withoutOpeners(heard, language);
  const background = recogniseBackground(question, said, language);
  const sources = language.sources.find(said);
  const mentions = recogniseRoles(question, said, language);
  // "Hi! What does a CTO do?": the greeting is no background.
  const courtesies = language.courtesy.find(said).filter(({ from }) => background.has(from));
  const names = new Set([
    ...mentions.taken,
    ...[...sources, ...courtesies].flatMap(({ from, to }) => range(from, to)),
  ]);
  const aspects = recogniseAspects(said, mentions.taken, language);
  const synonyms = language.synonyms.find(said);
  return {
    question,
    /** All words, and those after the words that only open the message. */
    heard,
    said,
    goesOn,
    background,
    sources,
    mentions,
    names,
    aspects,
    words: recogniseWords(question, said, { names, aspects: aspects.taken, background, synonyms }, language),
    corrections,
  };
}

/** "Hm ok and for the CIO?": what only opens a message is passed over. */
function withoutOpeners(
  heard: readonly Word[],
  language: QuestionLanguage,
): { readonly said: readonly Word[]; readonly goesOn: boolean } {
  let from = 0;
  let goesOn = false;
  while (from < heard.length - 1) {
    const rest = heard.slice(from);
    const opener = language.followUp.find(rest).find((match) => match.from === 0);
    if (opener !== undefined) goesOn = true;
    if (opener !== undefined && isTelling(opener)) break;
    const courtesy = language.courtesy.find(rest).find((match) => match.from === 0);
    const isOpener = language.openers.has(rest[0]?.text ?? '');
    const length = opener?.to ?? (isOpener ? 1 : (courtesy?.to ?? 0));
    if (length === 0 || length >= rest.length) break;
    from += length;
  }
  return { said: heard.slice(from), goesOn };
}

/** "Why", "compared to": such an opener says what is asked. */
const isTelling = ({ phrase }: PhraseMatch<true>): boolean => TELLING_OPENER.test(phrase);
const TELLING_OPENER = /^(?:why|compared|and compared|versus|vs|same)\b/;
