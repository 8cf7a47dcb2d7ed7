import type { JobLanguage, JobSign, Role } from '../knowledge/model.ts';
import { normalise } from '../text/normalise.ts';
import type { PhraseMatcher } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';
import { cutLines, type Line } from './cut-lines.ts';
import { readClauses, refuses } from './read-clauses.ts';
import { saidWords } from './said-words.ts';
import { beginsWith, has, matcherOf, openSigns, type Signs } from './signs.ts';

/**
 * Whose a line is. `duty`: it says what the holder of the post does, brings or is measured by. `aside`: the employer,
 * the offer, the application. A duty line and an aside alike may rule something out.
 */
export interface ReadLine {
  readonly line: Line;
  readonly kind: 'duty' | 'aside' | 'heading';
  /** What is said of the holder; empty in an aside. */
  readonly said: readonly Word[];
  /** What is said to be another's, or not to belong to the post. */
  readonly excluded: readonly Word[];
}

export type ReadLines = (text: string) => readonly ReadLine[];

/** What the lines below a heading are. */
type Section = 'none' | 'duties' | 'asides' | 'excluded';

/**
 * Reads the lines of a job description by the signs of `job-descriptions.yml`. Where nobody is addressed, the holder is
 * spoken of by title ("The CTO leads …"); where somebody is, a title is another's.
 */
export function readLinesBy(
  { signs: phrases }: JobLanguage,
  roles: readonly Role[],
  signs: Signs = openSigns(phrases),
): ReadLines {
  const names = roles.flatMap((role) => [role.id, role.name, ...role.aliases]);
  const titles = matcherOf([...names, ...phrases.posts].map((name) => `the ${name}`));
  return (text) => {
    const lines = cutLines(text);
    const isAddressed = ADDRESSED.test(text);
    let section: Section = 'none';
    return lines.map((line, at) => {
      if (isHeading(line, at === 0 && lines.length > 1, signs)) {
        section = sectionOf(line, at === 0, signs);
        return { line, kind: 'heading', said: [], excluded: [] };
      }
      const isTitled = !isAddressed && beginsWith(titles, saidWords(line.text));
      return readLine(line, { section, isTitled }, signs);
    });
  };
}

const ADDRESSED = /\byou(?:r|rs|'ll|’ll|rself)?\b/i;

/** "Lead the IT department" is short, but a duty; a first line of its own is a title, whatever it says. */
function isHeading(line: Line, isFirst: boolean, signs: Signs): boolean {
  if (line.text.endsWith(':')) return true;
  if (!line.isHeading) return false;
  return isFirst || !(beginsWith(signs.verbs, saidWords(line.text)) || /^you\b/i.test(line.text));
}

/** A title, which the first line may be, says nothing of what stands below it. */
function sectionOf(line: Line, isFirst: boolean, signs: Signs): Section {
  const said = saidWords(line.text);
  const fills = (sign: JobSign): boolean =>
    signs[sign].find(said).some(({ from, to }) => 2 * (to - from) >= said.length);
  if (refuses(line.text, said, signs)) return 'excluded';
  if (fills('aside_headings')) return 'asides';
  return isFirst && !line.text.endsWith(':') && !has(signs.holder, said) ? 'none' : 'duties';
}

/** Where a line stands, and whether it is said of somebody by title. */
interface Place {
  readonly section: Section;
  readonly isTitled: boolean;
}

function readLine(line: Line, { section, isTitled }: Place, signs: Signs): ReadLine {
  const text = normalise(line.text);
  const all = saidWords(text);
  const isAside = section === 'asides' || has(signs.asides, all);
  const said: Word[] = [];
  const excluded: Word[] = [];
  const isDuty = !isAside && (isTitled || isOfHolder(line, all, section, signs));
  const isExcluded = section === 'excluded';
  for (const { words: own, standing } of readClauses(text, isTitled, signs)) {
    if (isExcluded || standing === 'excluded') excluded.push(...withoutMatches(own, signs.others));
    else if (standing === 'said' && isDuty) said.push(...own);
  }
  const kind = isDuty && said.length > 0 ? 'duty' : 'aside';
  return { line, kind, said, excluded };
}

function isOfHolder(line: Line, said: readonly Word[], section: Section, signs: Signs): boolean {
  if (has(signs.holder, said)) return true;
  const isOfEmployer = /^(?:we|our|us)\b/i.test(line.text);
  if (has(signs.required, said) || beginsWith(signs.verbs, said)) return !/^our\b/i.test(line.text);
  return !isOfEmployer && (line.isItem || section === 'duties');
}

function withoutMatches(said: readonly Word[], matcher: PhraseMatcher<true>): readonly Word[] {
  const found = matcher.find(said);
  return said.filter((_, at) => !found.some(({ from, to }) => from <= at && at < to));
}
