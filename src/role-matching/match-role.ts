import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Knowledge, Role } from '../knowledge/model.ts';
import { type ReadLine, readLinesBy } from './read-lines.ts';
import { openPost, type Post } from './read-post.ts';
import { openTerms, type Terms } from './terms.ts';
import type { ExcludingLine, NoRoleReason, RoleLine, RoleVerdict } from './verdict.ts';
import { type Weighed, weigh } from './weigh.ts';

/** The role that a text describes. Pure; never throws for any text. */
export type MatchRole = (text: string) => RoleVerdict;

/** Characters of a text that are read: Slack's longest message. A verdict says when there were more. */
export const MAX_TEXT_CHARS = 40_000;

/** One line counts for so much at most, however many of its words speak for a role (margins run from 0 to about 20). */
const MAX_OF_A_LINE = 6;
/** A line is shown from this margin on… */
const SPEAKS = 2;
/** …and when its statement meets words of this weight: a phrase that was listed for it, or several that may mean it. */
const IS_MET = 2.9;
/**
 * A text describes a role when these shares of its duty lines come to so much together: how much they speak for a role,
 * are about technology, and lead, less those that carry out or are about another trade (the sum runs from -2 to 3).
 */
const MIN_FIT = 1.1;
/** The share of all weight that makes a second role count (0 to 0.5), and how many lines it needs. */
const MIXED = { share: 0.3, lines: 2 };

interface Tally {
  readonly role: Role;
  /** The weight of the lines that speak for it, less that of those which rule it out. */
  readonly weight: number;
  readonly lines: number;
}

/** Tells the marked roles of `knowledge` apart. */
export function matchRoleIn(knowledge: Knowledge, lexicon: Lexicon): MatchRole {
  const terms = openTerms(knowledge, lexicon);
  const readLines = readLinesBy(knowledge.jobLanguage, knowledge.roles);
  const readPost = openPost(knowledge.jobLanguage);
  return (text) => {
    const isCut = text.length > MAX_TEXT_CHARS;
    const lines = readLines(isCut ? text.slice(0, MAX_TEXT_CHARS) : text);
    const duties = lines.filter((line) => line.kind === 'duty');
    const spoken = duties.flatMap((read) => weighLine(read, terms));
    const excluding = lines.flatMap((read) => excludedBy(read, terms));
    const read = { duties: duties.length, excluding: excluding.map(({ line }) => line), isCut };
    const tallies = tally(terms.roles, spoken, excluding);
    const evidence = spoken.filter(isShown).map(({ line }) => line);
    const [first, second, ...others] = leading(tallies);
    const [one, ...more] = evidence;
    const reason = whyNone(text, duties, tallies, readPost(duties));
    if (reason !== undefined || first === undefined || one === undefined)
      return { ...read, kind: 'none', reason: reason ?? 'little_met', roles: terms.roles };
    if (second === undefined) return { ...read, kind: 'role', role: first, evidence: [one, ...more] };
    const roles = [first, second, ...others] as const;
    return { ...read, kind: 'mixed', roles, evidence: [one, ...more], notes: notesOn(roles, knowledge) };
  };
}

interface Spoken {
  readonly line: RoleLine;
  readonly weighed: Weighed;
}

function weighLine({ line, said }: ReadLine, terms: Terms): readonly Spoken[] {
  const weighed = weigh(said, terms);
  if (weighed === undefined) return [];
  const { role, statement } = weighed;
  return [{ line: { line: line.text, span: line.span, role, statement }, weighed }];
}

function excludedBy(
  { line, excluded }: ReadLine,
  terms: Terms,
): readonly { readonly line: ExcludingLine; readonly weighed: Weighed }[] {
  const weighed = excluded.length === 0 ? undefined : weigh(excluded, terms);
  if (weighed === undefined || weighed.margin < SPEAKS) return [];
  return [{ line: { line: line.text, span: line.span, role: weighed.role }, weighed }];
}

function isShown({ weighed }: Spoken): boolean {
  return weighed.margin >= SPEAKS && weighed.met >= IS_MET;
}

const weightOf = ({ margin }: Weighed): number => Math.min(margin, MAX_OF_A_LINE);

function tally(
  roles: readonly Role[],
  spoken: readonly Spoken[],
  excluding: readonly { readonly weighed: Weighed }[],
): readonly Tally[] {
  const sum = (all: readonly { readonly weighed: Weighed }[], role: Role): number =>
    all.reduce((total, { weighed }) => total + (weighed.role === role ? weightOf(weighed) : 0), 0);
  return roles
    .map((role) => ({
      role,
      weight: Math.max(0, sum(spoken, role) - sum(excluding, role)),
      lines: spoken.filter((each) => each.line.role === role && isShown(each)).length,
    }))
    .sort((a, b) => b.weight - a.weight);
}

/** The roles with real weight, in the order of `roles.yml`: the heaviest, and others that come near it. */
function leading(tallies: readonly Tally[]): readonly Role[] {
  const total = tallies.reduce((sum, { weight }) => sum + weight, 0);
  return tallies
    .filter(({ weight, lines }, at) =>
      at === 0 ? lines > 0 : lines >= MIXED.lines && weight >= MIXED.share * total,
    )
    .map(({ role }) => role)
    .sort((a, b) => a.order - b.order);
}

function whyNone(
  text: string,
  duties: readonly ReadLine[],
  tallies: readonly Tally[],
  post: Post,
): NoRoleReason | undefined {
  if (text.trim() === '') return 'empty';
  if (duties.length === 0) return 'no_duties';
  const weight = tallies.reduce((sum, each) => sum + each.weight, 0);
  const spoken = weight / (MAX_OF_A_LINE * duties.length);
  const { ofField, ofOtherTrades, leading, carryingOut } = post;
  if (spoken + ofField + leading - carryingOut - ofOtherTrades >= MIN_FIT) return undefined;
  if (carryingOut > leading) return 'not_leading';
  return ofOtherTrades > 0 || ofField < spoken ? 'other_field' : 'little_met';
}

function notesOn(
  roles: readonly Role[],
  { statements, jobLanguage }: Knowledge,
): Extract<RoleVerdict, { kind: 'mixed' }>['notes'] {
  return statements.filter(
    (statement) =>
      jobLanguage.mixedNotes.includes(statement.id) &&
      roles.every((role) => statement.roles.includes(role.id)),
  );
}
