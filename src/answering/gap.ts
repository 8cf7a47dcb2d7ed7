import type { Role } from '../knowledge/model.ts';
import { isCommonWord } from '../text/english.ts';
import type { ContentWord, Understanding } from '../understanding/understanding.ts';
import type { NoAnswerReason } from './answer.ts';
import type { Library } from './library.ts';
import type { Candidate } from './rank.ts';
import { isExplained, searchedWords } from './score-words.ts';

/**
 * What speaks for and against the best statements being an answer, in log-odds: fitted by logistic regression to the
 * golden questions, answerable and not. Their sum is below 0 where a "no" is the better answer.
 */
const ODDS = {
  base: -2.1,
  /** A covered role is named. */
  role: 1.75,
  /** An aspect is named. */
  aspect: 2.2,
  /** "Who …" or a comparison: it is about roles, whatever its words. */
  asksForRole: 2.1,
  /** Times the share of what the question says that one statement meets (0 to 1). */
  coverage: 3.2,
  /** Times how well the words of one statement meet the question's (0 to 1). */
  text: 1.1,
  /** Times how well the best statement's aspects meet the question's (0 to 1). */
  topAspect: 1,
  /** Each word that is no chatter, up to MAX_WORDS: long questions are met in part. */
  word: 0.13,
  /** Each word that nothing near meets; if it narrows the question ("in …"); if it is no common English word. */
  foreign: -0.22,
  object: -0.8,
  rare: -2.9,
};
const MAX_WORDS = 6;
/** A shorter word is an abbreviation. */
const MIN_RARE_LETTERS = 4;
/** Of a question without an aspect the best statement must meet this share at least (0 to 1). */
const MIN_COVERAGE = 0.1;
/** A statement that meets so much of the question's words answers it, whatever its aspect is (0 to 1). */
const MIN_TEXT_MET = 0.5;
/** Words that are met no better than so say nothing (0 to 1). */
const MIN_TEXT = 0.3;
/** A statement that reaches this share of the best one's scores meets the question too. */
const NEAR = 0.5;
/** Statements in which a name may stand. */
const EVIDENCE = 10;

/**
 * What the documents lack for this question, or undefined when the candidates hold an answer: a covered role, a
 * covered aspect of it, a figure of the kind that is asked for, the name that narrows the question, or enough
 * evidence; asked for in this order.
 */
export function findGap(
  understanding: Understanding,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): NoAnswerReason | undefined {
  return (
    taskGap(understanding) ??
    roleGap(understanding, candidates, library) ??
    aspectGap(understanding, roles, candidates, library) ??
    figureGap(understanding, candidates) ??
    nameGap(understanding, candidates, library) ??
    evidenceGap(understanding, roles, candidates, library)
  );
}

/** Work is asked for, not an answer. */
function taskGap({ isTask }: Understanding): NoAnswerReason | undefined {
  return isTask ? { code: 'off_topic' } : undefined;
}

/** Roles are named and none of them is covered; or one is to be set beside such a role, which no statement names. */
function roleGap(
  { roles, unknownRoles, intent, aspects, contentWords }: Understanding,
  candidates: readonly Candidate[],
  library: Library,
): NoAnswerReason | undefined {
  const named = roles.map((mention) => mention.value);
  const missing = [
    ...named.filter((role) => !library.isCovered(role)).map((role) => role.id),
    ...unknownRoles.map((mention) => mention.value),
  ];
  const covered = named.filter((role) => library.isCovered(role));
  const [first, ...rest] = missing;
  if (first === undefined) return undefined;
  const isTogether = intent !== 'explain' || aspects[0]?.value.joint === true;
  const isNamed = candidates.slice(0, EVIDENCE).some(({ statement }) => statement.names.includes(first));
  if (covered.length === 0 || (covered.length === 1 && isTogether && !isNamed))
    return {
      code: 'role_not_covered',
      roles: [first, ...rest],
      details: contentWords
        .filter((word) => word.narrows === 'name' && !library.lexicon.has(word.stem))
        .map((word) => word.written),
    };
  return undefined;
}

/** The question's most specific aspect holds no statement about any of its roles. */
function aspectGap(
  { aspects, roles: named, intent }: Understanding,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): NoAnswerReason | undefined {
  const missing = aspects.find(
    ({ value }) =>
      value.words.length > 0 &&
      library.knowledge.roles.every((role) => library.countUnder(role.id, value.id) === 0),
  );
  if (missing !== undefined) return { code: 'aspect_not_covered', roles, aspect: missing.value };
  const [top] = aspects;
  if (top === undefined || named.length === 0 || intent === 'compare') return undefined;
  const holds = roles.some((role) => library.countUnder(role.id, top.value.id) > 0);
  const isMet = candidates.some((candidate) => candidate.text >= MIN_TEXT_MET);
  return holds || isMet ? undefined : { code: 'aspect_not_covered', roles, aspect: top.value };
}

/** A name or a year that narrows the question ("at Google", "in 2024") stands in no statement that may answer it. */
function nameGap(
  { contentWords }: Understanding,
  candidates: readonly Candidate[],
  library: Library,
): NoAnswerReason | undefined {
  const missing = contentWords.filter(
    (word) => word.narrows === 'name' && isForeign(word, candidates, library),
  );
  return missing.length === 0 ? undefined : unmet(missing);
}

/** A word that neither the vocabulary nor any document knows, nor a paraphrase of what comes near. */
function isForeign(word: ContentWord, candidates: readonly Candidate[], { lexicon }: Library): boolean {
  if (word.isAspect || isExplained(word, lexicon)) return false;
  return candidates
    .slice(0, EVIDENCE)
    .every(({ statement }) => !lexicon.paraphrasesOf(statement).has(word.stem));
}

/** A number, date or share is asked for, and no statement that meets the question has one. */
function figureGap({ figure }: Understanding, candidates: readonly Candidate[]): NoAnswerReason | undefined {
  if (figure === undefined || figure.optional) return undefined;
  const best = candidates[0]?.score ?? 0;
  const bestText = Math.max(MIN_TEXT, ...candidates.map((candidate) => candidate.text));
  const isNear = ({ score, aspect, text }: Candidate): boolean =>
    score >= NEAR * best && (aspect >= NEAR || text >= NEAR * bestText);
  return candidates.some((each) => isNear(each) && figure.pattern.test(each.statement.text))
    ? undefined
    : { code: 'figure_not_given', wanted: figure.label };
}

/** The best statements meet too little of what the question says. */
function evidenceGap(
  understanding: Understanding,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): NoAnswerReason | undefined {
  const { aspects, intent } = understanding;
  const content = searchedWords(understanding).filter((word) => !word.isAspect && !word.isFiller);
  const foreign = content.filter((word) => isForeign(word, candidates, library));
  const isBareComparison = intent === 'compare' && roles.length > 1 && foreign.length === content.length;
  if (isBareComparison || (content.length === 0 && aspects.length + roles.length > 0)) return undefined;
  if (content.length === 0) return { code: 'off_topic' };
  const best = candidates.slice(0, EVIDENCE);
  const coverage = Math.max(0, ...best.map((candidate) => candidate.coverage));
  const asksForRole = intent === 'which_role' || intent === 'compare';
  const isOpen = aspects.length === 0 && !asksForRole;
  const isGuess =
    isOpen && (coverage < MIN_COVERAGE || (roles.length === 0 && !isSaid(content, best, library)));
  const odds = isGuess
    ? -1
    : ODDS.base +
      ODDS.role * Number(roles.length > 0) +
      ODDS.aspect * Number(aspects.length > 0) +
      ODDS.asksForRole * Number(asksForRole) +
      ODDS.coverage * coverage +
      ODDS.text * Math.max(0, ...best.map((candidate) => candidate.text)) +
      ODDS.topAspect * (best[0]?.aspect ?? 0) +
      ODDS.word * Math.min(MAX_WORDS, content.length) +
      foreign.reduce((sum, word) => sum + oddsOf(word), 0);
  if (odds >= 0) return undefined;
  return foreign.length > 0 || roles.length === 0 ? unmet(foreign) : unmet(content, roles);
}

/** One of the best statements has a word itself, or what documents say for it; a paraphrase alone may be a coincidence. */
function isSaid(
  words: readonly ContentWord[],
  candidates: readonly Candidate[],
  { lexicon }: Library,
): boolean {
  const best = candidates.slice(0, EVIDENCE).map(({ statement }) => lexicon.formsOf(statement).stems);
  return words.some((word) =>
    [word, ...word.synonyms.flat()].some(({ stem }) => best.some((stems) => stems.has(stem))),
  );
}

function oddsOf({ text, narrows }: ContentWord): number {
  const restricts = narrows === 'object' ? ODDS.object : 0;
  return ODDS.foreign + restricts + (isCommonWord(text) || text.length < MIN_RARE_LETTERS ? 0 : ODDS.rare);
}

/** The documents use the question's words, but of other roles only. */
export function notOf(understanding: Understanding, roles: readonly Role[]): NoAnswerReason {
  return unmet(
    searchedWords(understanding).filter((word) => !word.isAspect),
    roles,
  );
}

/** `roles`: the documents use the words, but not of these. */
function unmet(words: readonly ContentWord[], roles: readonly Role[] = []): NoAnswerReason {
  const [first, ...rest] = words.map((word) => word.written);
  return first === undefined
    ? { code: 'off_topic' }
    : { code: 'detail_not_covered', details: [first, ...rest], roles };
}
