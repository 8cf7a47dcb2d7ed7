import type { PhraseMatcher } from '../text/phrases.ts';
import { type Word, words } from '../text/words.ts';
import type { Role, Statement } from './model.ts';

/** "Reports to", and what else says whom a role answers to; what was so once, or is not so, does not. */
const LINKS: readonly RegExp[] = [
  /\b(?:reports?|(?:has|have) reported|answers?|answerable|responsible|works?)\s+(?:(?:directly|straight|only)\s+)?to\b/gi,
  /\b(?:line manager|boss|superior)\s+is\b/gi,
  /\b(?:put|placed|sits)\s+under\b/gi,
];
/** What names a cell or introduces a list: "Reports to: CFO". */
const LABEL = /\b(?:reports? to|answers? to|reporting line|line manager|boss|superior)\s*:\s*/i;
/** A heading that asks for it: "Whom do you answer to?". */
const ASKING = /\b(?:report|answer) to\b|\bboss\b/i;
/** "The guards, who answer to the store manager": another one's superior. */
const ANOTHERS = /\b(?:who|whose|which)\b[^;:.]*$/i;
const OLD_OR_DENIED =
  /\b(?:not|no longer|neither|nor|never|nobody|used to|until|before|formerly|once|rather than)\b[^,;:.]*$/i;
/** How far around its place a clause is read: a sentence may be as long as its file. */
const MAX_CLAUSE_CHARS = 200;
/** What may stand between "to" and the role. */
const OPENING: ReadonlySet<string> = new Set([
  ...[
    'the',
    'a',
    'an',
    'our',
    'his',
    'her',
    'their',
    'your',
    'its',
    'directly',
    'straight',
    'to',
    'under',
    'group',
    'now',
  ],
]);
const JOINED = /^\s*(?:,|or|and|or to|and to)\s*(?:the|a|an|our)?\s*$/i;
/** A superior whom no role lists is known by a noun like these. */
const TITLE =
  /^(?:(?:the|a|an|our|his|her|their|your)\s+)?((?:[\p{L}-]+\s+){0,3}(?:director|manager|officer|chief|head|president|partner|executive|principal|secretary))\b(?!\s+(?:board|committee|council|team))/iu;

/**
 * Whom a statement says that its role reports to, the first said first: ids of roles, and titles in lower case for who is
 * no role of the folder. Empty where it says nothing of it.
 */
export function superiorsIn(
  { text, roles: about, heading }: Statement,
  roles: PhraseMatcher<Role>,
): readonly string[] {
  for (const from of placesOf(text, heading)) {
    const found = namedFrom(text, from, roles);
    // "Four directors report to the chief revenue officer" says who is below the role.
    if (found.length > 0) return found.some((each) => about.includes(each)) ? [] : found;
  }
  return [];
}

/** Where in the text a superior may be named. */
function placesOf(text: string, heading: string): readonly number[] {
  const label = LABEL.exec(text);
  const places = LINKS.flatMap((link) => [...text.matchAll(link)])
    .filter(
      ({ index }) =>
        ![ANOTHERS, OLD_OR_DENIED].some((each) =>
          each.test(text.slice(Math.max(0, index - MAX_CLAUSE_CHARS), index)),
        ),
    )
    .map((match) => match.index + match[0].length);
  if (label !== null) places.push(label.index + label[0].length);
  const answer = /^["“]?to\b/i.exec(text);
  if (answer !== null && ASKING.test(heading)) places.push(answer[0].length);
  return places;
}

/** The roles right after a place, joined by "or" and the like, else the title there. */
function namedFrom(text: string, from: number, roles: PhraseMatcher<Role>): readonly string[] {
  const rest = text.slice(from, from + MAX_CLAUSE_CHARS);
  const clause = rest.slice(0, /[.;:(]|\b(?:because|since|who|with|twice)\b/.exec(rest)?.index);
  const said = words(clause);
  const mentions = roles.find(said);
  const [first] = mentions;
  if (first === undefined || !said.slice(0, first.from).every(mayOpen)) {
    const title = TITLE.exec(clause.trim())?.[1]?.toLowerCase();
    return title === undefined ? [] : [title];
  }
  const found = [first.value.id];
  let end = first.to;
  for (const mention of mentions.slice(1)) {
    if (found.includes(mention.value.id)) continue;
    // One phrase may be the alias of several roles: then it tells none of them apart.
    if (mention.from < end) return [];
    if (!JOINED.test(clause.slice(said[end - 1]?.end, said[mention.from]?.start))) break;
    found.push(mention.value.id);
    end = mention.to;
  }
  return [...new Set(found)];
}

/** An article, or a name: "to Rosalind, our chief product officer". */
const mayOpen = ({ text, capitalised }: Word): boolean => capitalised || OPENING.has(text);
