import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Knowledge, Role, Statement } from '../knowledge/model.ts';
import { type ReadLine, readLinesBy } from './read-lines.ts';
import { openPost, type Post } from './read-post.ts';
import { openSigns } from './signs.ts';
import { leadingRoles, mostOf, speaks, tallyOf, weightOf } from './tally.ts';
import { openTerms } from './terms.ts';
import type { NoRoleReason, RoleVerdict } from './verdict.ts';
import { type Weighed, weigh } from './weigh.ts';

/** Whose role a text describes. Pure; never throws for any text. */
export type MatchRole = (text: string) => RoleVerdict;

/** Characters of a text that are read: Slack's longest message. A verdict says when there were more. */
export const MAX_TEXT_CHARS = 40_000;

/**
 * A text describes a role when these shares of its duty lines come to so much together: how much they speak for a role,
 * are about the roles' field (what speaks for a role is, where the folder has no words for it), and lead (of which some are enough), less those that carry out or are about another trade.
 * Few lines of a leading post are of these last two kinds: they count twice (the sum runs from -2 to 2.35).
 */
const MIN_FIT = 0.9;
const ENOUGH_LEADING = 0.35;
const AGAINST = 2;

/** Tells apart the roles that `knowledge` marks for it. */
export function matchRoleIn(knowledge: Knowledge, lexicon: Lexicon): MatchRole {
  const terms = openTerms(knowledge, lexicon);
  const signs = openSigns(knowledge.jobLanguage.signs);
  const readLines = readLinesBy(knowledge.jobLanguage, knowledge.roles, signs);
  const readPost = openPost(signs, knowledge.jobLanguage.signs.field.length > 0);
  const notesOn = (roles: readonly Role[]): readonly Statement[] =>
    knowledge.statements
      .filter(({ id }) => knowledge.jobLanguage.mixedNotes.includes(id))
      .filter((statement) => roles.every((role) => statement.roles.includes(role.id)));

  return (text) => {
    const isCut = text.length > MAX_TEXT_CHARS;
    const lines = readLines(isCut ? text.slice(0, MAX_TEXT_CHARS) : text);
    const duties = lines.filter(({ kind }) => kind === 'duty');
    const heard = duties.map((read) => ({ read, said: read.said, found: terms.find(read.said) }));
    const said = heard.flatMap(({ read, found }) => weighed(read, weigh(read.said, terms, found)));
    const excluded = lines
      .flatMap((read) => weighed(read, weigh(read.excluded, terms)))
      .filter(({ weight }) => speaks(weight));
    const read = { duties: duties.length, excluding: excluded.map(excludingLine), isCut };
    const weights = said.map(({ weight }) => weight);
    const [one, ...more] = said.filter(({ weight }) => speaks(weight)).map(roleLine);
    const [first, second, ...others] = leadingRoles(
      tallyOf(
        terms.roles,
        weights,
        excluded.map(({ weight }) => weight),
      ),
    );
    const reason = whyNone(text, shareSpoken(weights, duties), readPost(heard), duties.length);
    if (reason !== undefined || first === undefined || one === undefined)
      return {
        ...read,
        kind: 'none',
        reason: reason ?? 'little_met',
        roles: terms.roles,
        field: knowledge.jobLanguage.fieldName,
      };
    const evidence = [one, ...more] as const;
    if (second === undefined) return { ...read, kind: 'role', role: first, evidence };
    const roles = [first, second, ...others] as const;
    return { ...read, kind: 'mixed', roles, evidence, notes: notesOn(roles) };
  };
}

interface WeighedLine {
  readonly read: ReadLine;
  readonly weight: Weighed;
}

const weighed = (read: ReadLine, weight: Weighed | undefined): readonly WeighedLine[] =>
  weight === undefined ? [] : [{ read, weight }];

const excludingLine = ({ read, weight }: WeighedLine) => ({
  line: read.line.text,
  span: read.line.span,
  role: weight.role,
});

const roleLine = ({ read, weight }: WeighedLine) => ({
  ...excludingLine({ read, weight }),
  statement: weight.statement,
});

/** How much of what could be said for a role is said, 0 to 1. */
function shareSpoken(weights: readonly Weighed[], duties: readonly ReadLine[]): number {
  return weightOf(weights) / duties.reduce((sum, { said }) => sum + mostOf(said.length), 0);
}

function whyNone(text: string, spoken: number, post: Post, duties: number): NoRoleReason | undefined {
  if (text.trim() === '') return 'empty';
  if (duties === 0) return 'no_duties';
  const { ofField = spoken, ofOtherTrades, leading, carryingOut } = post;
  const against = AGAINST * (carryingOut + ofOtherTrades);
  if (spoken + ofField + Math.min(leading, ENOUGH_LEADING) - against >= MIN_FIT) return undefined;
  if (carryingOut > leading) return 'not_leading';
  return ofOtherTrades > 0 || ofField < spoken ? 'other_field' : 'little_met';
}
