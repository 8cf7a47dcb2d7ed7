import type { Role } from '../knowledge/model.ts';
import type { ContentWord, Understanding } from '../understanding/understanding.ts';
import type { NoAnswerReason } from './answer.ts';
import type { Library } from './library.ts';
import type { Candidate } from './rank.ts';
import { isExplained, searchedWords } from './score-words.ts';

/**
 * The share of a question's words that the best statement must meet where no aspect is named (0 to 1): least when a
 * role is, more when "who" or an aspect shows that it is about roles, most when nothing does. Higher declines more.
 */
const MIN_COVERAGE = { named: 0.12, asking: 0.3, open: 0.4 };
/** An object is no restriction where the best statement meets so much of the question's words (0 to 1). */
const MIN_TEXT_MET = 0.34;
/** A statement that reaches this share of the best one's scores meets the question too. */
const NEAR = 0.5;
/** Statements in which a name may stand. */
const EVIDENCE = 10;

/**
 * What the documents lack for this question, or undefined when the candidates hold an answer: a covered role, a
 * covered aspect of it, a figure of the kind that is asked for, the thing that narrows the question, or any
 * evidence at all; asked for in this order.
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
    figureGap(understanding, candidates) ??
    detailGap(understanding, candidates, library) ??
    evidenceGap(understanding, roles, candidates, library)
  );
}

/** Roles are named and none of them is covered; or one is to be compared with such a role. */
function roleGap(
  { roles, unknownRoles, intent, contentWords }: Understanding,
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
  const isMet = (candidates[0]?.text ?? 0) >= MIN_TEXT_MET || understanding.intent === 'compare';
  const missing = understanding.contentWords.filter((word) => {
    if (word.narrows === undefined || word.isAspect || isExplained(word, library)) return false;
    return (word.narrows === 'name' || !isMet) && !evidence.some((stems) => stems.has(word.stem));
  });
  return missing.length === 0 ? undefined : unmet(missing);
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

/** No statement meets enough of what the question says beside its role and aspect. */
function evidenceGap(
  understanding: Understanding,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): NoAnswerReason | undefined {
  const content = searchedWords(understanding).filter((word) => !word.isAspect && !word.isFiller);
  const foreign = content.filter((word) => !isExplained(word, library));
  const isBareComparison =
    understanding.intent === 'compare' && roles.length > 1 && foreign.length === content.length;
  const hasAspect = understanding.aspects.length > 0;
  if (isBareComparison || (content.length === 0 && (hasAspect || roles.length > 0))) return undefined;
  if (content.length === 0) return { code: 'off_topic' };
  if (roles.length > 0 && hasAspect) return undefined;
  const isAsking = hasAspect || understanding.intent === 'which_role';
  const needed = roles.length > 0 ? MIN_COVERAGE.named : isAsking ? MIN_COVERAGE.asking : MIN_COVERAGE.open;
  const coverage = Math.max(0, ...candidates.slice(0, EVIDENCE).map((candidate) => candidate.coverage));
  if (coverage >= needed) return undefined;
  return foreign.length > 0 || roles.length === 0 ? unmet(foreign) : unmet(content, roles);
}

/** `roles`: the documents use the words, but not of these. */
function unmet(words: readonly ContentWord[], roles: readonly Role[] = []): NoAnswerReason {
  const [first, ...rest] = words.map((word) => word.written);
  return first === undefined
    ? { code: 'off_topic' }
    : { code: 'detail_not_covered', details: [first, ...rest], roles };
}
