import type { Role } from '../knowledge/model.ts';
import type { RoleLine, RoleVerdict } from '../role-matching/verdict.ts';
import { type Citations, cite } from './citations.ts';
import { packEntries } from './pack-entries.ts';
import { quoteStatement } from './quote-statement.ts';
import { dropControls } from './untrusted.ts';
import { capitalise, joinWords, theRoles } from './wording.ts';
import { wrapText } from './wrap-text.ts';

export interface VerdictTextOptions {
  /** Characters a line; left out, nothing is wrapped. */
  readonly width?: number;
}

/**
 * A verdict as a person reads it in plain text: the role and what that rests on, each line of the text with its role
 * and the statement that says so, lines that count against a role, the sources. Safe in a terminal.
 */
export function verdictToText(verdict: RoleVerdict, { width }: VerdictTextOptions = {}): string {
  const room = width ?? Number.POSITIVE_INFINITY;
  const citations = citeVerdict(verdict);
  const lines = [
    ...wrapText(opening(verdict), room),
    ...(verdict.kind === 'none'
      ? []
      : verdict.evidence.flatMap((line) => lineWithProof(line, citations, room))),
    ...(verdict.kind === 'mixed' ? noteLines(verdict, citations, room) : []),
    ...verdict.excluding.flatMap(({ line, role }) =>
      wrapText(`Not the holder's, so it counts against the ${role.id}: “${oneLine(line)}”`, room, INDENT),
    ),
    ...(verdict.isCut ? ['The text is longer than what is read of one; the rest was left out.'] : []),
    ...packEntries(citations.entries, '   ', room).flatMap((entry) => wrapText(entry, room, '    ')),
  ];
  return dropControls(lines.join('\n'));
}

const INDENT = '  ';

/** The sources of a verdict, numbered by first appearance: of its lines, then of its notes. */
export function citeVerdict(verdict: RoleVerdict): Citations {
  const statements =
    verdict.kind === 'none'
      ? []
      : [
          ...verdict.evidence.map(({ statement }) => statement),
          ...(verdict.kind === 'mixed' ? verdict.notes : []),
        ];
  const [first, ...rest] = statements.map((statement) => ({ statement, alsoSaidBy: [] }));
  return cite({
    parts:
      first === undefined
        ? []
        : [{ kind: 'statements', lead: undefined, quoted: false, evidence: [first, ...rest] }],
    invitation: { label: '', shape: 'line', questions: [] },
  });
}

function opening(verdict: RoleVerdict): string {
  switch (verdict.kind) {
    case 'role':
      return `${capitalise(theRoles([verdict.role]))}. ${basis(verdict, [verdict.role])}`;
    case 'mixed':
      return `Mixed: ${theRoles(verdict.roles)}. ${basis(verdict, verdict.roles)}`;
    case 'none':
      return `${capitalise(noneOf(verdict.roles))}: ${whyNone(verdict)}.`;
    default:
      return verdict satisfies never;
  }
}

function noneOf(roles: readonly Role[]): string {
  const [only, ...others] = roles.map((role) => `the ${role.id}`);
  if (only === undefined) return 'no role';
  return others.length === 0 ? `not ${only}` : `neither ${[only, ...others].join(' nor ')}`;
}

function whyNone({ reason, field }: Extract<RoleVerdict, { kind: 'none' }>): string {
  switch (reason) {
    case 'empty':
      return 'there is no text';
    case 'no_duties':
      return 'no line says what the holder of the post does';
    case 'little_met':
      return 'the documents say too little of these roles that the text says too';
    case 'other_field':
      return field === undefined
        ? 'the text is about another field, or another trade'
        : `the text is about another field than ${field}, or another trade`;
    case 'not_leading':
      return 'the post carries out what others lead';
    default:
      return reason satisfies never;
  }
}

function basis({ evidence, duties }: Exclude<RoleVerdict, { kind: 'none' }>, roles: readonly Role[]): string {
  const named = [...new Set([...roles, ...evidence.map(({ role }) => role)])];
  const counts = named.map((role, at) => {
    const count = evidence.filter((line) => line.role === role).length;
    return `${count}${at > 0 ? '' : count === 1 ? ' speaks' : ' speak'} for the ${role.id}`;
  });
  const lines = duties === 1 ? 'the one line' : `${duties} lines`;
  return `Of ${lines} on what the holder does and brings, ${joinWords(counts)}:`;
}

function lineWithProof(
  { line, role, statement }: RoleLine,
  citations: Citations,
  room: number,
): readonly string[] {
  const proof = quoteStatement({ statement, alsoSaidBy: [] }, citations);
  return [
    ...wrapText(`• “${oneLine(line)}”`, room, INDENT),
    ...wrapText(`${role.id}: ${proof}`, room - INDENT.length).map((each) => INDENT + each),
  ];
}

function noteLines(
  { notes }: Extract<RoleVerdict, { kind: 'mixed' }>,
  citations: Citations,
  room: number,
): readonly string[] {
  return notes.flatMap((statement) =>
    wrapText(`Both at once: ${quoteStatement({ statement, alsoSaidBy: [] }, citations)}`, room),
  );
}

/** A quoted line may have been wrapped where it came from. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
