import type { Role } from '../knowledge/model.ts';
import type { AskedWord, Frame } from '../understanding/frame.ts';
import type { NoAnswerReason } from './answer.ts';
import { toneOf } from './decide.ts';
import type { Library } from './library.ts';
import type { Candidate } from './rank.ts';
import { isForeign, uncoveredAspect } from './signs.ts';

/** Why there is no answer whatever statements score: work is asked for, or only roles that no document describes. */
export function certainGap(frame: Frame, library: Library): NoAnswerReason | undefined {
  if (frame.wanted === 'task') return { code: 'off_topic' };
  const named = frame.roles.map(({ value }) => value);
  const covered = named.filter(library.isCovered);
  const [first, ...rest] = [
    ...named.filter((role) => !library.isCovered(role)).map(({ id }) => id),
    ...frame.unknownRoles.map(({ value }) => value),
  ];
  if (first === undefined || covered.length > 1) return undefined;
  if (covered.length === 1 && frame.wanted !== 'compare') return undefined;
  return { code: 'role_not_covered', roles: [first, ...rest], details: unmetConditions(frame, library) };
}

/** What the documents lack, told truly, where the likeliest statements do not answer. */
export function gapOf(
  frame: Frame,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): NoAnswerReason {
  const aspect = uncoveredAspect(frame, library);
  if (aspect !== undefined) return { code: 'aspect_not_covered', roles, aspect };
  const conditions = unmetConditions(frame, library);
  const foreign = foreignWords(frame, library).map(({ written }) => written);
  const [first, ...rest] = [...new Set([...conditions, ...foreign])];
  if (first !== undefined) return { code: 'detail_not_covered', details: [first, ...rest] };
  const hasFigure = candidates.some(({ signs, probability }) => signs.figure === 1 && probability > 0);
  if (frame.figure !== undefined && !frame.figure.optional && !hasFigure)
    return { code: 'figure_not_given', wanted: frame.figure.label };
  return toneOf(candidates) === 'no' && roles.length === 0 ? { code: 'off_topic' } : { code: 'not_exactly' };
}

/** Names, places and years that no document has, as the asker wrote them. */
export function unmetConditions({ conditions, question }: Frame, { lexicon }: Library): readonly string[] {
  return conditions.flatMap(({ value, span }) =>
    span === undefined || lexicon.has(value) ? [] : [question.slice(span.start, span.end)],
  );
}

/** Words of the question that nobody here knows. */
export const foreignWords = (frame: Frame, library: Library): readonly AskedWord[] =>
  frame.words.filter((word) => word.isAsked && isForeign(word, library));
