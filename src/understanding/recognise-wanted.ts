import type { Word } from '../text/words.ts';
import type { Wanted } from './frame.ts';
import type { QuestionLanguage } from './language.ts';
import { INTERROGATIVES, YES_NO } from './question-words.ts';
import type { AspectMentions } from './recognise-aspects.ts';
import type { RoleMentions } from './recognise-roles.ts';

/** The form of answer that is asked for, from the words that show it and from how many roles are named. */
export function recogniseWanted(
  question: string,
  said: readonly Word[],
  roles: RoleMentions,
  aspects: AspectMentions,
  language: QuestionLanguage,
): Wanted {
  const named = roles.roles.length + roles.unknownRoles.length;
  if (named >= 2 && (compares(said, language) || isParallel(question, said, roles))) return 'compare';
  const top = aspects.aspects[0]?.value;
  if (named >= 2 && top?.joint !== true && language.compareWeakly.find(said).length > 0) return 'compare';
  const isChoice = offersRoles(question, roles) && hasMore(said, roles, language);
  // "Whom does he report to?" is asked about somebody, and not which of the roles it is.
  const isOfSomebody = named === 0 && language.person.find(said).length > 0;
  const asksWhich = isChoice || (!isOfSomebody && language.whichRole.find(said).length > 0);
  if (asksWhich && named !== 1 && !(named >= 2 && top?.joint === true)) return 'which_role';
  const first = said.find(({ text }) => !language.openers.has(text))?.text ?? '';
  if (first === 'why') return 'why';
  if (first === 'when') return 'when';
  const how = said.findIndex(({ text }) => text === 'how');
  const next = how < 0 ? undefined : said[how + 1]?.text;
  if (next === 'many') return 'how_many';
  if (next === 'much') return 'how_much';
  if (first === 'how') return 'how';
  return YES_NO.has(first) ? 'yes_no' : 'explain';
}

/** "Does the CIO … or does the CTO?" */
const OR_ELSE = /\bor\s+(?:(?:is|are|does|do|would|should|will|can|has)\s+)?(?:an?\s+|the\s+|our\s+)?$/i;
const OR = /^\s*(?:,\s*|\/\s*)?or\s+(?:an?\s+|the\s+)?$/i;

/** "… CIO or CTO?": the roles stand at the end, as choices and not as part of the sentence. */
function offersRoles(question: string, { roles }: RoleMentions): boolean {
  const [first, second] = roles.flatMap(({ span }) => span ?? []).sort((a, b) => a.start - b.start);
  if (first === undefined || second === undefined) return false;
  const isOr = OR.test(question.slice(first.end, second.start));
  const isLast = /^\W*$/.test(question.slice(second.end));
  if (isLast && !isOr && OR_ELSE.test(question.slice(first.end, second.start))) return true;
  const isApart = /[.,:;?!-]\s*(?:an?\s+|the\s+)?$/i.test(question.slice(0, first.start));
  return isOr && isLast && isApart;
}

/** "For each" compares, "for each other" does not. */
function compares(said: readonly Word[], { compare }: QuestionLanguage): boolean {
  return compare.find(said).some(({ to }) => said[to]?.text !== 'other');
}

/** "Who is above the CIO and who is above the CTO", "… for a CIO and for a CTO": the same is asked of each. */
function isParallel(question: string, said: readonly Word[], { roles }: RoleMentions): boolean {
  const [one, two] = roles.flatMap(({ span }) => span ?? []);
  if (one === undefined || two === undefined || /\bor\b/i.test(question.slice(one.end, two.start)))
    return false;
  const leads = roles.flatMap(({ span }) => {
    const before = said.filter((word) => span !== undefined && word.end <= span.start);
    const last = before.findLast((word) => !ARTICLES.has(word.text));
    const asks = before.findLast((word) => INTERROGATIVES.includes(word.text));
    return last === undefined ? [] : [{ last, asks }];
  });
  const [first, second] = leads;
  if (first === undefined || second === undefined) return false;
  const isSame = (a: Word | undefined, b: Word | undefined): boolean =>
    a !== undefined && b !== undefined && a.start !== b.start && a.text === b.text;
  return (
    isSame(first.asks, second.asks) || (PREPOSITIONS.has(first.last.text) && isSame(first.last, second.last))
  );
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'our', 'your', 'their']);
const PREPOSITIONS: ReadonlySet<string> = new Set([
  'for',
  'to',
  'of',
  'by',
  'as',
  'from',
  'with',
  'in',
  'on',
]);

/** Something is said beside the roles. */
function hasMore(said: readonly Word[], roles: RoleMentions, language: QuestionLanguage): boolean {
  return said.some((word, at) => !roles.taken.has(at) && !language.isStopWord(word));
}
