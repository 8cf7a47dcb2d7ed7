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
  const others = library.coveredRoles.filter((role) => role !== only);
  const words = scoreWords(understanding, library.concerns(others), library);
  const found = rank(
    { roles: others, understanding: { ...understanding, roles: [] }, words },
    library,
  ).filter(({ statement }) => statement.roles.length === 1 && statement.roles[0] !== only.id);
  const best = Math.max(0, ...found.map(({ text }) => text));
  return best >= MUCH.text && best >= MUCH.times * own ? found.filter(({ text }) => text === best) : [];
}
