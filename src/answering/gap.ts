import type { Role } from '../knowledge/model.ts';
import type { ContentWord, Understanding } from '../understanding/understanding.ts';
import type { NoAnswerReason } from './answer.ts';
import { bestOf, isEvidence, isForeign, judgedWords } from './evidence.ts';
import type { Library } from './library.ts';
import type { Candidate } from './rank.ts';

/** A statement that meets so much of the question's words answers it, whatever its aspect is (0 to 1). */
const MIN_TEXT_MET = 0.5;
/** Words that are met no better than so say nothing (0 to 1). */
const MIN_TEXT = 0.3;
/** A statement that reaches this share of the best one's scores meets the question too. */
const NEAR = 0.5;

/**
 * What the documents lack for this question, or undefined when the candidates hold an answer. In this order: a
 * question at all (work may be asked for), a covered role, a covered aspect of it, a figure of the kind that is asked
 * for, the name that narrows the question, enough evidence (which a recorded disagreement that it is surely about is).
 */
export function findGap(
  understanding: Understanding,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
  isDisputed = false,
): NoAnswerReason | undefined {
  return (
    taskGap(understanding) ??
    roleGap(understanding, candidates, library) ??
    aspectGap(understanding, roles, candidates, library) ??
    figureGap(understanding, candidates) ??
    nameGap(understanding, candidates, library) ??
    (isDisputed ? undefined : evidenceGap(understanding, roles, candidates, library))
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
  const isNamed = bestOf(candidates).some(({ statement }) => statement.names.includes(first));
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

/** A number, date or share is asked for, and no statement that meets the question has one. */
function figureGap(
  { figure, isBare }: Understanding,
  candidates: readonly Candidate[],
): NoAnswerReason | undefined {
  if (figure === undefined || figure.optional) return undefined;
  if (isBare && !figure.bare) return { code: 'figure_not_given', wanted: figure.label };
  const best = candidates[0]?.score ?? 0;
  const bestText = Math.max(MIN_TEXT, ...candidates.map((candidate) => candidate.text));
  const isNear = ({ score, aspect, text }: Candidate): boolean =>
    score >= NEAR * best && (figure.bare || aspect >= NEAR || text >= NEAR * bestText);
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
  const judged = judgedWords(understanding);
  const foreign = judged.filter((word) => isForeign(word, candidates, library));
  const isBareComparison = intent === 'compare' && roles.length > 1 && foreign.length === judged.length;
  if (isBareComparison || (judged.length === 0 && aspects.length + roles.length > 0)) return undefined;
  if (judged.length > 0 && isEvidence(understanding, roles, candidates, library)) return undefined;
  return foreign.length > 0 || roles.length === 0 ? unmet(foreign) : unmet(judged, roles);
}

/** The documents use the question's words, but of other roles only: words that `others` say as one stay together. */
export function notOf(
  understanding: Understanding,
  roles: readonly Role[],
  others: readonly Candidate[],
): NoAnswerReason {
  const said = others.map(({ statement }) => statement.text.toLowerCase());
  const details: string[] = [];
  for (const { written } of judgedWords(understanding)) {
    const phrase = `${details.at(-1)} ${written}`;
    if (said.some((text) => text.includes(phrase.toLowerCase()))) details.splice(-1, 1, phrase);
    else details.push(written);
  }
  const [first, ...rest] = details;
  return first === undefined
    ? { code: 'off_topic' }
    : { code: 'detail_not_covered', details: [first, ...rest], roles };
}

/** `roles`: the documents use the words, but not of these. */
function unmet(words: readonly ContentWord[], roles: readonly Role[] = []): NoAnswerReason {
  const [first, ...rest] = words.map((word) => word.written);
  return first === undefined
    ? { code: 'off_topic' }
    : { code: 'detail_not_covered', details: [first, ...rest], roles };
}
