import type { ReadAspects } from '../knowledge/aspect-reader.ts';
import type { Lexicon } from '../knowledge/lexicon.ts';
import type { FigureKind, Knowledge, Role, SourceDocument } from '../knowledge/model.ts';
import { forEachInSteps, type Steps } from '../knowledge/steps.ts';
import { type Vocabulary, vocabulary } from '../knowledge/vocabulary.ts';
import { letterBits } from '../text/near.ts';
import { type PhraseMatcher, phraseMatcher } from '../text/phrases.ts';
import { type Word, words } from '../text/words.ts';
import { spellingKey } from './correct-spelling.ts';
import type { SynonymWord } from './frame.ts';
import { type TitlePattern, titlePattern } from './recognise-titles.ts';
import type { MessageSorter } from './sort-message.ts';

/** The knowledge folder's vocabulary, made ready for recognising; built once. */
export interface QuestionLanguage {
  readonly vocabulary: Vocabulary;
  readonly readAspects: ReadAspects;
  /** Whether documents describe the role. */
  readonly isCovered: (role: Role) => boolean;
  /** Titles of no role of ours: whole, and with an open part. */
  readonly titles: PhraseMatcher<true>;
  readonly titlePatterns: readonly TitlePattern[];
  readonly compare: PhraseMatcher<true>;
  readonly compareWeakly: PhraseMatcher<true>;
  readonly whichRole: PhraseMatcher<true>;
  readonly above: PhraseMatcher<true>;
  readonly below: PhraseMatcher<true>;
  readonly sorter: MessageSorter;
  readonly followUp: PhraseMatcher<true>;
  /** Compared letter by letter: "note" is no form of "not". */
  readonly negation: ReadonlySet<string>;
  readonly person: PhraseMatcher<true>;
  readonly pronoun: PhraseMatcher<true>;
  /** Stand for several roles. */
  readonly them: PhraseMatcher<true>;
  readonly pair: PhraseMatcher<true>;
  readonly other: PhraseMatcher<true>;
  readonly former: PhraseMatcher<true>;
  readonly latter: PhraseMatcher<true>;
  /** What was said before is put right. */
  readonly correction: PhraseMatcher<true>;
  /** Verbs of doing and words of politeness, compared letter by letter. */
  readonly task: ReadonlySet<string>;
  readonly polite: ReadonlySet<string>;
  /** May stand before the word that begins a question. */
  readonly openers: ReadonlySet<string>;
  readonly courtesy: PhraseMatcher<true>;
  readonly conditions: PhraseMatcher<true>;
  readonly sources: PhraseMatcher<SourceDocument>;
  readonly figures: PhraseMatcher<FigureKind>;
  /** What an answer to "what does it not do?" holds. */
  readonly exclusion: FigureKind | undefined;
  readonly synonyms: PhraseMatcher<readonly SynonymWord[]>;
  readonly isStopWord: (word: Word) => boolean;
  /** All words of the vocabulary and the documents with their `letterBits`, by `spellingKey`; the vocabulary's come first. */
  readonly spellings: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Whether the documents or the vocabulary use the word, so that it is no misspelling of another. */
  readonly isKnown: (word: Pick<Word, 'text' | 'stem' | 'base'>) => boolean;
}

export function* questionLanguageSteps(
  knowledge: Knowledge,
  lexicon: Lexicon,
  sorter: MessageSorter,
): Steps<QuestionLanguage> {
  const { language, roles, aspects } = knowledge;
  const { intents } = language;
  const marks = (phrases: readonly string[]): PhraseMatcher<true> =>
    phraseMatcher(phrases.map((phrase) => [phrase, true] as const));
  const vocabularyPhrases = [
    ...roles.flatMap((role) => [role.id, role.name, ...role.aliases]),
    ...aspects.flatMap((aspect) => [aspect.label, ...aspect.words, ...aspect.hints]),
    ...Object.values(intents).flat(),
    ...language.figures.flatMap((figure) => figure.asks),
    ...[...knowledge.synonyms.values()].flat(),
  ];
  const spelt = new Set<string>();
  const knownBases = new Set<string>();
  yield* forEachInSteps(vocabularyPhrases, (phrase) => {
    for (const { text, base } of words(phrase)) {
      spelt.add(text);
      knownBases.add(base);
    }
  });
  const spellings = yield* byKeySteps(spelt, lexicon.words);
  const synonyms = phraseMatcher(
    [...knowledge.synonyms].flatMap(([written, said]) => {
      const synonym = synonymWords(written, lexicon);
      return said.map((phrase) => [phrase, synonym] as const);
    }),
  );
  yield;
  const roleAndAspectPhrases = vocabulary(roles, aspects);
  yield;
  const described = new Set(knowledge.statements.flatMap(({ roles: about }) => about));
  return {
    vocabulary: roleAndAspectPhrases,
    readAspects: knowledge.readAspects,
    isCovered: ({ id }) => described.has(id),
    titles: marks(knowledge.titles.filter((title) => titlePattern(title) === undefined)),
    titlePatterns: knowledge.titles.flatMap((title) => titlePattern(title) ?? []),
    compare: marks(intents.compare),
    compareWeakly: marks(intents.compare_weakly),
    whichRole: marks(intents.which_role),
    above: marks(intents.above),
    below: marks(intents.below),
    sorter,
    followUp: marks(intents.follow_up),
    negation: new Set(intents.negation),
    person: marks(intents.person),
    pronoun: marks(intents.pronoun),
    them: marks(intents.them),
    pair: marks(intents.pair),
    other: marks(intents.other),
    former: marks(intents.former),
    latter: marks(intents.latter),
    correction: marks(intents.correction),
    task: new Set(intents.task),
    polite: new Set(intents.polite),
    openers: new Set(intents.openers),
    courtesy: marks([...intents.thanks, ...intents.greeting, ...intents.courtesy]),
    conditions: marks(language.conditions),
    sources: phraseMatcher(knowledge.documents.flatMap(namesOf)),
    figures: phraseMatcher(
      language.figures.flatMap((figure) => figure.asks.map((asks) => [asks, figure] as const)),
    ),
    exclusion: language.figures.find(({ excludes }) => excludes),
    synonyms,
    spellings,
    isStopWord: (word) => lexicon.isStopWord(word.text),
    isKnown: (word) => lexicon.isStopWord(word.text) || lexicon.has(word.stem) || knownBases.has(word.base),
  };
}

/** The words of what documents say; stop words are in no index. */
function synonymWords(phrase: string, lexicon: Lexicon): readonly SynonymWord[] {
  return words(phrase)
    .filter((word) => !lexicon.isStopWord(word.text))
    .map(({ stem, base }) => ({ stem, base }));
}

/** Each spelling once, in the order in which it came first. */
function* byKeySteps(...lists: readonly Iterable<string>[]): Steps<QuestionLanguage['spellings']> {
  const found = new Map<string, Map<string, number>>();
  for (const list of lists)
    yield* forEachInSteps([...list], (spelling) => {
      const key = spellingKey(spelling);
      found.set(key, (found.get(key) ?? new Map()).set(spelling, letterBits(spelling)));
    });
  return found;
}

/** A document is named by its publisher ("what does BMC say"); titles hold the words of any question. */
function namesOf(document: SourceDocument): readonly (readonly [string, SourceDocument])[] {
  return document.publisher === undefined ? [] : [[document.publisher, document]];
}
