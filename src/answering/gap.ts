import type { Role } from '../knowledge/model.ts';
import type { ContentWord, Understanding } from '../understanding/understanding.ts';
import type { NoAnswerReason, NonEmpty } from './answer.ts';
import type { Library } from './library.ts';
import type { Candidate } from './rank.ts';
import { isExplained, isLabel, searchedWords } from './score-words.ts';

/**
 * How well the best statements must meet a question's words where no aspect is named (0 to 1): less when a role or
 * "who" shows that it is about roles, more when nothing does. Higher declines more.
 */
const MIN_TEXT_MET = { named: 0.12, open: 0.34 };
/** A larger share of words that nothing explains makes the question about something else; `named` and `open` as above. */
const MAX_SHARE_FOREIGN = { named: 0.6, open: 0.34 };
/** One foreign word may be a slip or a figure of speech. */
const MANY = 2;
/** A statement that reaches this share of the best one's scores meets the question too. */
const NEAR = 0.5;
/** Statements in which a name may stand. */
const EVIDENCE = 10;

/**
 * What the documents lack for this question, or undefined when the candidates hold an answer: a covered role, a
 * covered aspect of it, the thing that narrows the question, a figure of the kind that is asked for, or any
 * evidence at all.
 */
export function findGap(
  understanding: Understanding,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): NoAnswerReason | undefined {
  return (
    roleGap(understanding, library) ??
    aspectGap(understanding, roles, library) ??
    otherRoleGap(understanding, roles, candidates, library) ??
    detailGap(understanding, candidates, library) ??
    figureGap(understanding, candidates) ??
    evidenceGap(understanding, roles, candidates, library)
  );
}

/** Roles are named and none of them is covered; or one is to be compared with such a role. */
function roleGap(
  { roles, unknownRoles, intent }: Understanding,
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
  if (covered.length === 0 || (intent === 'compare' && covered.length === 1))
    return { code: 'role_not_covered', roles: [first, ...rest] };
  return undefined;
}

/** The question's most specific aspect holds no statement about any of its roles. */
function aspectGap(
  { aspects, roles: named, intent }: Understanding,
  roles: readonly Role[],
  library: Library,
): NoAnswerReason | undefined {
  const missing = aspects.find(
    ({ value }) =>
      value.words.length > 0 &&
      library.knowledge.roles.every((role) => library.under(role.id, value.id).length === 0),
  );
  if (missing !== undefined) return { code: 'aspect_not_covered', roles, aspect: missing.value };
  const [top] = aspects;
  if (top === undefined || named.length === 0 || intent === 'compare') return undefined;
  const holds = roles.some((role) => library.under(role.id, top.value.id).length > 0);
  return holds ? undefined : { code: 'aspect_not_covered', roles, aspect: top.value };
}

/** The documents use the question's words, but of other roles only: "which degree does a CIO need?" */
function otherRoleGap(
  { aspects, contentWords, intent }: Understanding,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): NoAnswerReason | undefined {
  const [aspect] = aspects;
  const [role, ...others] = roles;
  if (aspect === undefined || role === undefined || others.length > 0 || intent !== 'explain')
    return undefined;
  const isUsed = contentWords.some((word) => !word.isFiller && isTelling(word, aspects) && library.lexicon.has(word.stem));
  const isMet = candidates.some(({ statement, text }) => text > 0 && statement.roles.includes(role.id));
  return isUsed && !isMet ? { code: 'aspect_not_covered', roles, aspect: aspect.value } : undefined;
}

/** Not part of an aspect's name or of a phrase for one ("kind of role"): a word that says something itself. */
function isTelling(word: ContentWord, aspects: Understanding['aspects']): boolean {
  const isOfPhrase = aspects.some(({ span }) => span.start <= word.span.start && word.span.end <= span.end && (span.start < word.span.start || word.span.end < span.end));
  return !isOfPhrase && !isLabel(word, aspects);
}

/**
 * What narrows the question stands in no statement that may answer it: a name or a year ("at Google", "in 2024") in
 * any case; another object ("in germany", "which certification") where the other words meet nothing in particular.
 */
function detailGap(
  understanding: Understanding,
  candidates: readonly Candidate[],
  library: Library,
): NoAnswerReason | undefined {
  const evidence = candidates
    .slice(0, EVIDENCE)
    .map((candidate) => library.lexicon.stemsOf(candidate.statement));
  const isMet = (candidates[0]?.text ?? 0) >= MIN_TEXT_MET.open || understanding.intent === 'compare';
  const missing = understanding.contentWords.filter((word) => {
    if (word.narrows === undefined || word.isAspect || isExplained(word, library)) return false;
    return (word.narrows === 'name' || !isMet) && !evidence.some((stems) => stems.has(word.stem));
  });
  const [first, ...rest] = missing.map((word) =>
    understanding.question.slice(word.span.start, word.span.end),
  );
  return first === undefined ? undefined : { code: 'detail_not_covered', details: [first, ...rest] };
}

/** A number, date or share is asked for, and no statement that meets the question has one. */
function figureGap({ figure }: Understanding, candidates: readonly Candidate[]): NoAnswerReason | undefined {
  if (figure === undefined) return undefined;
  const best = candidates[0]?.score ?? 0;
  const bestText = Math.max(0, ...candidates.map((candidate) => candidate.text));
  const isNear = ({ score, aspect, text }: Candidate): boolean =>
    score >= NEAR * best && (aspect >= NEAR || (text > 0 && text >= NEAR * bestText));
  return candidates.some((each) => isNear(each) && figure.pattern.test(each.statement.text))
    ? undefined
    : { code: 'figure_not_given', wanted: figure.label };
}

/** No statement meets what the question says beside its role and aspect, or too much of it is foreign to all documents. */
function evidenceGap(
  understanding: Understanding,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): NoAnswerReason | undefined {
  const content = searchedWords(understanding).filter((word) => !word.isAspect && !word.isFiller);
  const foreign = content.filter((word) => !isExplained(word, library));
  const share = content.length === 0 ? 0 : foreign.length / content.length;
  const isBareComparison =
    understanding.intent === 'compare' && roles.length > 1 && foreign.length === content.length;
  if (isBareComparison) return undefined;
  const [best] = candidates;
  if (best === undefined) return words(foreign, understanding);
  const text = Math.max(0, ...candidates.slice(0, EVIDENCE).map((candidate) => candidate.text));
  const hasAspect = understanding.aspects.length > 0;
  if (roles.length > 0) {
    if (hasAspect || content.length === 0) return undefined;
    const isForeign = foreign.length >= MANY && share > MAX_SHARE_FOREIGN.named;
    return text < MIN_TEXT_MET.named || (isForeign && text < MIN_TEXT_MET.open)
      ? words(content, understanding)
      : undefined;
  }
  const isAsking = hasAspect || understanding.intent === 'which_role';
  if (content.length === 0) return hasAspect ? undefined : { code: 'off_topic' };
  const isForeign = share > (isAsking ? MAX_SHARE_FOREIGN.named : MAX_SHARE_FOREIGN.open);
  return isForeign || text < (isAsking ? MIN_TEXT_MET.named : MIN_TEXT_MET.open)
    ? words(foreign, understanding)
    : undefined;
}

function words(foreign: readonly ContentWord[], { question }: Understanding): NoAnswerReason {
  const details = foreign.map((word) => question.slice(word.span.start, word.span.end));
  const [first, ...rest] = details;
  if (first === undefined) return { code: 'off_topic' };
  const list: NonEmpty<string> = [first, ...rest];
  return { code: 'detail_not_covered', details: list };
}
