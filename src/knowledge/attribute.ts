import { type Word, words } from '../text/words.ts';
import type { RoleId } from './model.ts';
import type { Heading } from './parse-heading.ts';
import type { Vocabulary } from './vocabulary.ts';

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
  if (opening > 1 && isPronoun(sentence, said[0])) return previous;
  const subjects: RoleId[] = [];
  let clauseHasSubject = false;
  for (const [index, mention] of mentions.entries()) {
    const before = said[startOfPhrase(said, mention.from) - 1];
    const last = mentions[index - 1];
    const endsFront = last !== undefined && endsFrontedPart(sentence, said, last.to, mention.from);
    const joined = last !== undefined && !endsFront && isJoined(sentence, said, last.to, mention.from);
    if (endsFront || (last !== undefined && opensClause(sentence, said, last.to, mention.from)))
      clauseHasSubject = false;
    const isObject = before !== undefined && NOT_SUBJECT_AFTER.has(before.text);
    const lastIsSubject = last !== undefined && subjects.includes(last.value.id);
    const isSubject = joined
      ? lastIsSubject
      : !clauseHasSubject && !isObject && !isPossessor(sentence, said, mention.to);
    if (!isSubject) continue;
    clauseHasSubject = true;
    if (!subjects.includes(mention.value.id)) subjects.push(mention.value.id);
  }
  return subjects;
}

/**
 * Roles of a statement. A heading that declares its roles is believed for statements with an id, whose author placed
 * them there one by one; in running text a subject that is another role ("the CTO, in contrast, …") wins over it.
 */
export function attribute(heading: Heading, subjects: readonly RoleId[], hasId: boolean): readonly RoleId[] {
  if (subjects.length === 0) return heading.roles;
  const agrees = hasId || subjects.some((role) => heading.roles.includes(role));
  return heading.declares && agrees ? heading.roles : subjects;
}

const PRONOUNS: ReadonlySet<string> = new Set([
  'they',
  'he',
  'she',
  'it',
  'their',
  'his',
  'her',
  'both',
  'this',
  'these',
]);
/** A role right after one of these is no subject ("reports to the CEO", "unlike the CIO"). */
const NOT_SUBJECT_AFTER: ReadonlySet<string> = new Set([
  'not',
  'without',
  'to',
  'of',
  'by',
  'with',
  'for',
  'from',
  'than',
  'under',
  'over',
  'unlike',
  'like',
  'as',
  'in',
  'at',
  'on',
  'between',
  'about',
  'into',
  'becoming',
  'become',
  'called',
  'against',
  'besides',
  'beside',
  'behind',
  'makes',
  'make',
  'sees',
  'see',
  'hiring',
  'hire',
]);
/** Beside the prepositions above, these begin a part that stands in front of the main clause. */
const SUBORDINATORS: ReadonlySet<string> = new Set([
  'while',
  'whereas',
  'although',
  'though',
  'if',
  'when',
  'where',
  'because',
  'since',
  'once',
  'compared',
  'according',
]);
const DETERMINERS: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'any',
  'every',
  'each',
  'most',
  'many',
  'some',
  'good',
  'successful',
  'today',
  'modern',
  'new',
]);
const CLAUSE =
  /[;:]|,?\s+(?:while|whereas|but)\b|,\s+(?:in contrast|on the other hand|meanwhile|and)\b|\bwhile\b/i;

/** "It", but not the information technology of "IT is run by the CIO". */
function isPronoun(sentence: string, word: Word | undefined): boolean {
  return word !== undefined && PRONOUNS.has(word.text) && !sentence.startsWith('IT', word.start);
}

/** Index of the first word of the noun phrase that the word at `from` ends: over determiners and the like. */
function startOfPhrase(said: readonly Word[], from: number): number {
  let start = from;
  while (start > 0 && DETERMINERS.has(said[start - 1]?.text ?? '')) start--;
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
