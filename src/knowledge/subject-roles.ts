import { type Word, words } from '../text/words.ts';
import type { RoleId } from './model.ts';
import {
  AUXILIARIES,
  CLEFT,
  CONDITIONS,
  DEMONSTRATIVES,
  DETERMINERS,
  DONE_BY,
  FALLS_TO,
  FRONTING,
  NOT_SUBJECT_AFTER,
  OPEN_PHRASES,
  OWN_TASK,
  PARTS,
  PRONOUNS,
  ROLE_NOUNS,
  SUBORDINATORS,
  WITH_OTHERS,
} from './subject-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An adjective or two may stand between a determiner and the role. */
const MAX_ADJECTIVES = 2;
/** Words that "the duties of a CIO" may have before "of". */
const MAX_OWNED_WORDS = 6;
/** How far around a role is read what makes something its own: a sentence may be as long as its file. */
const MAX_PHRASE_CHARS = 200;
/** What a clause begins after. */
const CLAUSE_END = /[;:–—]|,\s+(?:but|while|whereas|so)\b|\b(?:while|whereas|but|because|if|when|that)\b/gi;
const CLAUSE =
  /[;:]|,?\s+(?:while|whereas|but)\b|,\s+(?:in contrast|on the other hand|meanwhile|and)\b|\bwhile\b/i;

/**
 * Whose fact a sentence states, from its grammar: the roles that stand as subject of one of its clauses.
 * "Unlike the CIO, the CTO builds products" states a fact about the CTO, though both are named. `previous` are the
 * subjects of the sentence before, for "They …". Empty when no role is a subject.
 */
export function subjectRoles(
  sentence: string,
  vocabulary: Vocabulary,
  previous: readonly RoleId[] = [],
): readonly RoleId[] {
  const said = words(sentence);
  const mentions = vocabulary.roles.find(said);
  const opening = mentions[0] === undefined ? said.length : startOfPhrase(said, mentions[0].from);
  if (opening > 1 && refersBack(sentence, said)) return previous;
  const subjects: RoleId[] = [];
  let clauseHasSubject = false;
  for (const [index, mention] of mentions.entries()) {
    const last = mentions[index - 1];
    const endsFront = last !== undefined && endsFrontedPart(sentence, said, last.to, mention.from);
    const joined = last !== undefined && !endsFront && isJoined(sentence, said, last.to, mention.from);
    const opens = endsFront || (last !== undefined && opensClause(sentence, said, last.to, mention.from));
    if (opens) clauseHasSubject = false;
    const lastIsSubject = last !== undefined && subjects.includes(last.value.id);
    const isSubject = joined
      ? lastIsSubject
      : !clauseHasSubject &&
        (isHolder(sentence, said, mention) ||
          (!isObject(sentence, said, mention, opens) && !isPossessor(sentence, said, mention.to)));
    if (!isSubject) continue;
    clauseHasSubject = true;
    if (!subjects.includes(mention.value.id)) subjects.push(mention.value.id);
  }
  return subjects;
}

/**
 * "They", "this means", "the position": the sentence goes on about the one before. "This list" does not, nor does the
 * information technology of "IT is run by the CIO".
 */
function refersBack(sentence: string, said: readonly Word[]): boolean {
  const [first, second] = said;
  if (first === undefined || second === undefined) return false;
  if (OPEN_PHRASES.has(first.text) && ROLE_NOUNS.has(second.base)) return true;
  if (DEMONSTRATIVES.has(first.text)) return AUXILIARIES.has(second.text) || second.text.endsWith('s');
  return PRONOUNS.has(first.text) && !sentence.startsWith('IT', first.start);
}

/** "You report to the COO", "To our CIO": the role named is another one's superior, or gets what another gives. */
export function isReceiver(sentence: string, vocabulary: Vocabulary): boolean {
  const said = words(sentence);
  return vocabulary.roles.find(said).every(({ from }) => said[startOfPhrase(said, from) - 1]?.text === 'to');
}

/** Whether something is said to be the role's, though another word is the subject: "pay is set by the CFO". */
function isHolder(
  sentence: string,
  said: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const start = said[from]?.start ?? 0;
  const before = sentence.slice(Math.max(0, start - MAX_PHRASE_CHARS), start);
  const last = said[to - 1];
  const end = (last?.start ?? 0) + (last?.text.length ?? 0);
  const after = sentence.slice(end, end + MAX_PHRASE_CHARS);
  return (
    FALLS_TO.test(before) ||
    DONE_BY.test(before) ||
    (CLEFT.before.test(before) && CLEFT.after.test(after)) ||
    (OWN_TASK.before.test(before) && OWN_TASK.after.test(after))
  );
}

/** Whether a role is no subject: after a preposition, or in a clause that begins with another subject or a verb. */
function isObject(
  sentence: string,
  said: readonly Word[],
  { from }: { readonly from: number },
  opensClause: boolean,
): boolean {
  const start = startOfPhrase(said, from);
  const before = said[start - 1];
  if (before === undefined) return false;
  const opening = startOfClause(sentence, said, start);
  if (WITH_OTHERS.test(sentence.slice(0, said[start]?.start)) && sentence.indexOf(',', said[from]?.end) > 0)
    return true;
  if (before.text === 'of') return !ownsSubject(said, opening, start);
  // "For the controller, five years are enough": whom it is about stands in front.
  if (before.text === 'for' && opening === start - 1) return false;
  if ([opening - 1, opening].some((at) => CONDITIONS.has(said[at]?.text ?? ''))) return true;
  if (NOT_SUBJECT_AFTER.has(before.text)) return true;
  if (opensClause) return false;
  const first = said[opening];
  return opening < start && first !== undefined && !FRONTING.has(first.text) && !first.text.endsWith('ly');
}

/** "The duties of a CIO", "two of our CIOs": what a clause begins with belongs to the role. */
function ownsSubject(said: readonly Word[], opening: number, start: number): boolean {
  const owned = said.slice(opening, start - 1);
  const [first] = owned;
  if (first === undefined || owned.length > MAX_OWNED_WORDS) return false;
  return PARTS.has(first.text) || PARTS.has(owned.at(-1)?.text ?? '') || OPEN_PHRASES.has(first.text);
}

/** Index of the first word of the clause that the word at `before` stands in. */
function startOfClause(sentence: string, said: readonly Word[], before: number): number {
  const text = sentence.slice(0, said[before]?.start ?? sentence.length);
  const ends = [...text.matchAll(CLAUSE_END)].at(-1);
  const from = ends === undefined ? 0 : ends.index + ends[0].length;
  const opening = said.findIndex((word) => word.start >= from);
  return opening < 0 || opening > before ? before : opening;
}

/** Index of the first word of the noun phrase that the word at `from` ends: over determiners and adjectives. */
function startOfPhrase(said: readonly Word[], from: number): number {
  let start = from;
  while (start > 0 && DETERMINERS.has(said[start - 1]?.text ?? '')) start--;
  if (start < from) return start;
  for (let at = from - 1; at >= 0 && from - at <= MAX_ADJECTIVES + 1; at--) {
    const text = said[at]?.text ?? '';
    if (OPEN_PHRASES.has(text)) return at;
    if (FRONTING.has(text)) break;
  }
  return start;
}

function between(sentence: string, said: readonly Word[], to: number, from: number): string {
  return sentence.slice(said[to - 1]?.end ?? 0, said[from]?.start ?? sentence.length);
}

/** "the CIO and the CTO", "CIO or CTO", "CIO, CTO and CEO". */
function isJoined(sentence: string, said: readonly Word[], to: number, from: number): boolean {
  return /^\s*(?:,|and|or|nor|&|\/|, and)\s*(?:the|a|an)?\s*$/i.test(between(sentence, said, to, from));
}

function opensClause(sentence: string, said: readonly Word[], to: number, from: number): boolean {
  return CLAUSE.test(between(sentence, said, to, from));
}

/** "Unlike the CIO, the CTO …", "While the CIO …, the CTO …": the sentence's first comma ends what stands in front. */
function endsFrontedPart(sentence: string, said: readonly Word[], to: number, from: number): boolean {
  const first = said[0];
  if (first === undefined || !(SUBORDINATORS.has(first.text) || NOT_SUBJECT_AFTER.has(first.text)))
    return false;
  const comma = sentence.indexOf(',', first.end);
  const phrase = said[startOfPhrase(said, from)];
  const isBetween = comma >= (said[to - 1]?.end ?? 0);
  return isBetween && phrase !== undefined && sentence.slice(comma, phrase.start).trim() === ',';
}

/** "In the CTO's eyes": the role owns the noun that follows. A CIO's salary is still the CIO's fact. */
function isPossessor(sentence: string, said: readonly Word[], to: number): boolean {
  const last = said[to - 1];
  return (
    last !== undefined &&
    /^['’]s?\s+(?:eyes|view|opinion|place)\b/i.test(
      sentence.slice(last.end - 2, last.end + 12).replace(/^[^'’]*/, ''),
    )
  );
}
