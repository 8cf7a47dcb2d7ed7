import type { Word } from '../text/words.ts';
import { saidWords } from './said-words.ts';
import { beginsWith, has, type Signs } from './signs.ts';

/**
 * A part of a line with a subject of its own. `excluded`: it is another's, or not the holder's. `neutral`: the holder
 * need not do it in person, which rules out nothing.
 */
interface Clause {
  readonly words: readonly Word[];
  readonly standing: 'said' | 'excluded' | 'neutral';
}

/** Before one of these a clause ends, so that "…, with whom you will talk" does not make the holder its subject. */
const CLAUSE_END =
  /(?<=[;:])\s+|,\s+(?=(?:but|with|which|who|whom|whose|while|whereas|where|though|although|so|and we|and our|and the)\b)|\s[–—-]\s/i;

export function readClauses(text: string, isTitled: boolean, signs: Signs): readonly Clause[] {
  const clauses = text.split(CLAUSE_END).filter((clause) => clause.trim() !== '');
  let rulesOut = false;
  return clauses.map((clause, at) => {
    const words = saidWords(clause);
    // "Not part of the job: …", "Laptops: ask Dana"
    const own = standingOf(clause, words, isTitled, signs);
    const isAsked = clause.endsWith(':') && ASK_SOMEBODY.test(clauses[at + 1] ?? '');
    const isRuledOut = rulesOut && !has(signs.holder, words);
    const standing = isRuledOut || isAsked ? 'excluded' : own;
    rulesOut = clause.endsWith(':') && own === 'excluded';
    return { words, standing };
  });
}

const ASK_SOMEBODY = /^(?:please )?(?:ask|call|see|contact|talk to|write to|speak to) (?:our |the |\p{Lu})/u;
/** "Not on your desk: …" */
const NOT_THESE = /^(?:not|none|never|nothing|no|without)\b.*:$/i;
/** "Corporate IT is somebody else's." */
const IS_ANOTHERS = /\b(?:is|are|be|was|were|remains?|stays?)\b.*[^\s’'](?:['’]s|s['’])\W*$/iu;
/** "… is the brewmaster's call": what somebody has follows. */
const OF_ANOTHER = /[^\s’'](?:['’]s|s['’])\s+(?:own\s+)?(?=(\p{L}+))/giu;

/** Whether the holder is told what is not theirs. */
export function refuses(text: string, said: readonly Word[], signs: Signs): boolean {
  return has(signs.refusals, said) || NOT_THESE.test(text);
}

function standingOf(
  clause: string,
  said: readonly Word[],
  isTitled: boolean,
  signs: Signs,
): Clause['standing'] {
  if (refuses(clause, said, signs)) return has(signs.in_person, said) ? 'neutral' : 'excluded';
  if (isTitled || has(signs.holder, said)) return 'said';
  const elsewhere = signs.elsewhere.find(said);
  if (elsewhere.length > 0 && !(isTold(clause, said, signs) && elsewhere.every(isAgent))) return 'excluded';
  if (isOfAnother(clause, signs)) return 'excluded';
  return has(signs.held, said) && has(signs.others, said) ? 'excluded' : 'said';
}

/** "Get invoices onto workflows that are run by …": who is told to do it has it, whoever else does a part. */
function isTold(clause: string, said: readonly Word[], signs: Signs): boolean {
  return beginsWith(signs.verbs, said) && !IS_STATED.test(clause);
}

/** "Support is …", "Accounting programs …" begin with a noun. */
const IS_STATED = /^(?:\S+(?:ing|s|ed)\b|(?:\S+\s+){1,4}(?:is|are|was|were|has|have|will)\b)/i;
const isAgent = ({ phrase }: { readonly phrase: string }): boolean => phrase.endsWith(' by');

function isOfAnother(clause: string, signs: Signs): boolean {
  if (IS_ANOTHERS.test(clause)) return true;
  return [...clause.matchAll(OF_ANOTHER)].some(([, noun = '']) => has(signs.concerns, saidWords(noun)));
}
