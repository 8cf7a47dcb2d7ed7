import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Aspect, AspectId, Statement } from '../knowledge/model.ts';
import { words } from '../text/words.ts';
import { type AskedWord, type Frame, roleIdsOf } from '../understanding/frame.ts';
import { type Evidence, learnedSigns, translatedSigns } from './learned-signs.ts';
import type { Library } from './library.ts';

/**
 * What speaks for or against a statement as an answer, each from 0 to 1. The weights come from `npm run fit`; the first
 * group is only known of statements that the learned term has seen.
 */
export const LEARNED_SIGNS = {
  /** Its share of the probability that the learned term gives to all statements in scope. */
  learnedShare: 'learned: the likeliest',
  /** How near it comes to the likeliest of them: 1 for that one, 0 from ten log odds below. */
  learnedCloseness: 'learned: near the likeliest',
  /** The probability that it answers rather than no statement does. */
  learnedOverNone: 'learned: likelier than no answer',
  /** The share of "no statement answers it". */
  learnedNone: 'learned: no answer',
  /** The same of the question without what is told around it. */
  askingCloseness: 'learned, of what is asked: near the likeliest',
  askingOverNone: 'learned, of what is asked: likelier than no answer',
} as const;

export const PLAIN_SIGNS = {
  /** Of the question's words, weighed by how telling they are, the share that the statement has itself. */
  words: 'has the words',
  /** The same with what documents say for the words. */
  synonyms: 'has the words or their synonyms',
  /** It begins with all of the question's words, and says what they are: "Lock-up is the number of days …". */
  defines: 'says what the words mean',
  /** The share of the question's words that the headings above it have. */
  headed: 'its headings have the words',
  /** Its score in the search, beside the best one's. */
  search: 'found by the search',
  /** It is about an aspect that the question names… */
  aspect: 'is about the aspect',
  /** …or one related to it… */
  relatedAspect: 'is about a related aspect',
  /** …or one that a word of the question hints at. */
  hintedAspect: 'is about an aspect hinted at',
  /** How likely the question is about one of its aspects, as it was learned from questions about roles of all sorts. */
  likelyAspect: 'is about what such questions ask',
  /** How likely the question is about aspects under which no document says anything of its roles. */
  likelyUncovered: 'such questions ask what no document has',
  /** How near its words come to those that answered such questions: 1 for the nearest, 0 from ten log odds below. */
  translated: 'words that answered such questions',
  /** …and how likely that is, rather than that no statement answers. */
  translatedOverNone: 'words likelier than no answer',
  /** It is about the only role in question, and about no other. */
  onlyRole: 'is about this role alone',
  /** It is about all of the roles in question. */
  allRoles: 'is about all the roles',
  /** It is about nobody in particular, and stands in a document about the role in question. */
  ofNobody: "states nobody's fact",
  /** How little the statement says: 1 for one word, 1/2 for two … */
  thin: 'says little',
  /** It begins with a word that points to the sentence before. */
  leans: 'leans on what stands before',
  /** It names the role in question and states another's fact. */
  otherRole: "states another role's fact",
  /** Its author marked it as key. */
  key: 'is a key statement',
  /** It has a figure (a number, a date, a reason) of the kind that is asked for. */
  figure: 'has the figure',
  /** It lacks one that an answer cannot do without. */
  noFigure: 'lacks the figure',
  /** It lacks a name, place or year that the question is about. */
  noCondition: 'lacks what narrows the question',
  /** The share of the question's words that nothing here knows. */
  foreign: 'words that nobody knows',
  /** The question is about an aspect of which no document speaks. */
  uncovered: 'an aspect that no document has',
  /** It names a title that is no role of ours. */
  unknownRole: 'a role that nobody knows',
  /** How little the question says: 1 for nothing but roles, 1/2 for one word more, 1/3 for two. */
  brevity: 'says little else',
  told: 'tells something around the question',
  followsUp: 'goes on from the question before',
  /** The form of answer that is asked for: some are answered more often than others. */
  asksWhich: 'asks which role',
  asksNeed: 'asks which role is needed',
  asksToCompare: 'asks to compare',
  asksWhether: 'asks whether',
  /** No role is in question; or several are. */
  noRole: 'names no role',
  severalRoles: 'names several roles',
} as const;

export type LearnedSign = keyof typeof LEARNED_SIGNS;
export type PlainSign = keyof typeof PLAIN_SIGNS;
export interface Signs extends Readonly<Record<LearnedSign | PlainSign, number>> {
  /** Whether the learned term has seen the statement; where it has not, the learned signs are 0 and mean nothing. */
  readonly isSeen: boolean;
}

/** The signs of any statement for one question. */
export function signsFor(
  frame: Frame,
  evidence: Evidence,
  library: Library,
): (statement: Statement) => Signs {
  const { lexicon } = library;
  const met = metWords(frame.words, library);
  const aspects = aspectsOf(frame);
  const covered = library.coveredRoles.map(({ id }) => id);
  const named = roleIdsOf(frame).filter((id) => covered.includes(id));
  const [only, ...others] = named;
  const learnedOf = learnedSigns(evidence, library);
  const askingOf =
    frame.asking === undefined
      ? learnedOf
      : learnedSigns({ ...evidence, fits: evidence.askingFits }, library);
  const asked = frame.words.filter(({ isAsked }) => isAsked);
  const headed = headedShare(asked, lexicon);
  const foreign = share(asked.filter((word) => isForeign(word, library)).length, asked.length);
  const uncovered = Number(uncoveredAspect(frame, library) !== undefined);
  const asks = named.length > 0 ? named : covered;
  const likelyUncovered = [...frame.likelyAspects]
    .filter(([id]) => asks.every((role) => library.countUnder(role, id) === 0))
    .reduce((sum, [, probability]) => sum + probability, 0);
  const translated = translatedSigns(evidence);
  const brevity = 1 / (1 + frame.words.length);
  const { figure, conditions, wanted } = frame;
  return (statement) => {
    const { position, roles, text } = statement;
    const isAbout = (ids: ReadonlySet<AspectId>): number =>
      Number(ids.size > 0 && statement.aspects.some((id) => ids.has(id)));
    const learned = learnedOf(position);
    const asking = askingOf(position);
    const hasFigure = figure?.pattern.test(text) === true;
    return {
      isSeen: learned !== undefined,
      learnedShare: learned?.share ?? 0,
      learnedCloseness: learned?.closeness ?? 0,
      learnedOverNone: learned?.overNone ?? 0,
      learnedNone: learned?.none ?? 0,
      askingCloseness: asking?.closeness ?? 0,
      askingOverNone: asking?.overNone ?? 0,
      words: share(met.own[position] ?? 0, met.total),
      synonyms: share(met.meant[position] ?? 0, met.total),
      defines: Number(met.total > 0 && met.own[position] === met.total && defines(text, frame.words)),
      headed: headed(statement),
      search: evidence.searched.get(statement) ?? 0,
      aspect: isAbout(aspects.named),
      relatedAspect: isAbout(aspects.related),
      hintedAspect: isAbout(aspects.hinted),
      likelyAspect: overlapOf(statement.reading, frame.likelyAspects),
      likelyUncovered,
      translated: translated.closeness(position),
      translatedOverNone: translated.overNone(position),
      onlyRole: Number(named.length === 1 && roles.length === 1 && roles[0] === only),
      allRoles: Number(others.length > 0 && named.every((id) => roles.includes(id))),
      ofNobody: Number(named.length > 0 && roles.length === 0),
      thin: 1 / Math.max(1, lexicon.stemsOf(statement).size),
      leans: Number(LEANING.test(text)),
      otherRole: Number(
        named.length === 1 && only !== undefined && roles.length > 0 && !roles.includes(only),
      ),
      key: Number(statement.isKey),
      figure: Number(hasFigure),
      noFigure: Number(figure !== undefined && !figure.optional && !hasFigure),
      noCondition: Number(
        conditions.some(
          ({ value }) => !lexicon.stemsOf(statement).has(value) && !lexicon.stemsAbove(statement).has(value),
        ),
      ),
      foreign,
      uncovered,
      unknownRole: Number(frame.unknownRoles.length > 0),
      brevity,
      told: Number(frame.asking !== undefined),
      followsUp: Number(frame.previous !== undefined),
      asksWhich: Number(wanted === 'which_role'),
      asksNeed: Number(wanted === 'which_needed'),
      asksToCompare: Number(wanted === 'compare'),
      asksWhether: Number(wanted === 'yes_no'),
      noRole: Number(named.length === 0),
      severalRoles: Number(named.length > 1),
    };
  };
}

/** Of the words that are asked, by how telling they are, the share that the headings above a statement have. */
function headedShare(asked: readonly AskedWord[], lexicon: Lexicon): (statement: Statement) => number {
  const weights = asked.map(({ stem }) => lexicon.idf(stem));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  /** Statements of one section share what is above them. */
  const known = new Map<ReadonlySet<string>, number>();
  return (statement) => {
    const above = lexicon.stemsAbove(statement);
    const before = known.get(above);
    if (before !== undefined) return before;
    let met = 0;
    for (let at = 0; at < asked.length; at++) if (above.has(asked[at]?.stem ?? '')) met += weights[at] ?? 0;
    const found = share(met, total);
    known.set(above, found);
    return found;
  };
}

/** What a sentence is about that says what something is. */
const DEFINED = /^(.{1,60}?)(?:\s+(?:is|are|means?|stands? for|refers? to)\b|:)/;

function defines(text: string, asked: readonly AskedWord[]): boolean {
  const subject = new Set(words(DEFINED.exec(text)?.[1] ?? '').map(({ stem }) => stem));
  return asked.every(({ stem }) => subject.has(stem));
}

/** A sentence that begins so is hard to understand alone. */
const LEANING =
  /^(?:it|that|this|these|those|they|he|she|his|her|their|its|so|then|there|but|and|or|still|also|both|such|one|another|yes|no|not)\b/i;

/** How much two readings agree: the Bhattacharyya coefficient, 0 to 1. */
function overlapOf(one: ReadonlyMap<AspectId, number>, other: ReadonlyMap<AspectId, number>): number {
  let sum = 0;
  for (const [id, share] of one) sum += Math.sqrt(share * (other.get(id) ?? 0));
  return sum;
}

interface MetWords {
  /** Weight of all words: how telling each is (idf). */
  readonly total: number;
  /** By position: weight of the words that the statement has itself, and with what documents say for them. */
  readonly own: Float64Array;
  readonly meant: Float64Array;
}

/** Goes through the statements that have a word, for each word: most have none. */
function metWords(words: readonly AskedWord[], { lexicon, knowledge: { statements } }: Library): MetWords {
  const own = new Float64Array(statements.length);
  const meant = new Float64Array(statements.length);
  let total = 0;
  for (const { stem, synonyms } of words) {
    const weight = lexicon.idf(stem);
    total += weight;
    const found = new Set(lexicon.positionsOf(stem));
    for (const position of found) own[position] = (own[position] ?? 0) + weight;
    for (const synonym of synonyms) {
      const [first, ...rest] = synonym.map((word) => lexicon.positionsOf(word.stem));
      for (const position of first ?? [])
        if (rest.every((positions) => positions.includes(position))) found.add(position);
    }
    for (const position of found) meant[position] = (meant[position] ?? 0) + weight;
  }
  return { total, own, meant };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The aspects that a question is about, umbrellas opened. */
function aspectsOf({ aspects, hintedAspects }: Frame) {
  const opened = (mentions: Frame['aspects']): readonly AspectId[] =>
    mentions.flatMap(({ value }) => [value.id, ...value.includes]);
  return {
    named: new Set(opened(aspects)),
    related: new Set(aspects.flatMap(({ value }) => value.related)),
    hinted: new Set(opened(hintedAspects)),
  };
}

/** A word that no document, no synonym, no aspect and no question that was learned from has. */
export function isForeign(word: AskedWord, { lexicon, knowledge: { learned } }: Library): boolean {
  return (
    !word.isAspect &&
    word.synonyms.length === 0 &&
    !lexicon.has(word.stem) &&
    learned?.knows(word.stem) !== true
  );
}

/** The first named aspect of which no document speaks of any role. */
export function uncoveredAspect({ aspects }: Frame, library: Library): Aspect | undefined {
  return aspects
    .map(({ value }) => value)
    .find(
      ({ id, words }) =>
        words.length > 0 && library.knowledge.roles.every((role) => library.countUnder(role.id, id) === 0),
    );
}
