import type { Role } from '../knowledge/model.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Library } from './library.ts';
import { type Candidate, countTelling, rank } from './rank.ts';
import { scoreWords } from './score-words.ts';

/** The role's own best statement meets no more of the question's words than this (0 to 1)… */
const LITTLE = 0.35;
/** …another's meets so much, and so many times as much. */
const MUCH = { text: 0.5, times: 2.2 };

/**
 * "Is the CTO responsible for the help desk?": what documents say of another role alone, and not of the one in
 * question, is not said of it. The statements about the others, best first; none where that is not so.
 */
export function statementsOfOthers(
  understanding: Understanding,
  roles: readonly Role[],
  candidates: readonly Candidate[],
  library: Library,
): readonly Candidate[] {
  const [only, ...more] = roles;
  if (only === undefined || more.length > 0 || understanding.intent !== 'explain') return [];
  const own = Math.max(0, ...candidates.map(({ text }) => text));
  if (own > LITTLE || countTelling(understanding, library) === 0) return [];
  const found = aboutOthers(understanding, only, library);
  const best = Math.max(0, ...found.map(({ text }) => text));
  return best >= MUCH.text && best >= MUCH.times * own ? found.filter(({ text }) => text === best) : [];
}

/** Another role's statement counts as saying the same where it reaches this share of the first one's score (0 to 1)… */
const AS_MUCH = 0.75;
/** …and is about the aspect that is asked for, not only about one hinted at: words alone may meet by coincidence (0 to 1). */
const OF_ASPECT = 0.5;

/**
 * "Is innovation the CTO's alone?": the best statement by which it is another role's too, after `first`, which says
 * whose it is; undefined where no document says so as well.
 */
export function sharedWith(
  understanding: Understanding,
  roles: readonly Role[],
  first: Candidate,
  library: Library,
): Candidate | undefined {
  const [only, ...more] = roles;
  if (!understanding.isExclusive || only === undefined || more.length > 0) return undefined;
  return aboutOthers(understanding, only, library).find(
    ({ aspect, text, score }) =>
      aspect >= OF_ASPECT &&
      aspect >= first.aspect &&
      text >= AS_MUCH * first.text &&
      score >= AS_MUCH * first.score,
  );
}

/** What documents say of one other role alone, best first. */
function aboutOthers(understanding: Understanding, only: Role, library: Library): readonly Candidate[] {
  const others = library.coveredRoles.filter((role) => role !== only);
  const words = scoreWords(understanding, library.concerns(others), library);
  return rank({ roles: others, understanding: { ...understanding, roles: [] }, words }, library).filter(
    ({ statement }) => statement.roles.length === 1 && statement.roles[0] !== only.id,
  );
}
