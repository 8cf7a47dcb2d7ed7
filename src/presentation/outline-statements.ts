import type { Dispute, Evidence, Explanation, RoleFit } from '../answering/answer.ts';
import type { Statement } from '../knowledge/model.ts';
import type { Part } from './outline.ts';
import { capitalise, theRoles } from './wording.ts';

interface StatementsLook {
  readonly lead?: string | undefined;
  readonly quoted?: boolean;
}

/** The part that shows these statements; none when there are none. */
export function statementsPart(evidence: readonly Evidence[], look: StatementsLook = {}): readonly Part[] {
  const [first, ...rest] = evidence;
  if (first === undefined) return [];
  const { lead, quoted = false } = look;
  const shared = first.statement.lead;
  // Items of one list: the line that introduces it is read once.
  const isOneList =
    lead === undefined &&
    !quoted &&
    shared !== undefined &&
    rest.length > 0 &&
    rest.every(({ statement }) => statement.lead === shared && isSameSection(statement, first.statement));
  if (!isOneList) return [{ kind: 'statements', lead, quoted, evidence: [first, ...rest] }];
  const withoutLead = ({ statement, alsoSaidBy }: Evidence): Evidence => ({
    statement: { ...statement, text: statement.text.slice(`${shared}: `.length) },
    alsoSaidBy,
  });
  return [
    {
      kind: 'statements',
      lead: `${shared}:`,
      quoted,
      evidence: [withoutLead(first), ...rest.map(withoutLead)],
    },
  ];
}

const isSameSection = (one: Statement, other: Statement): boolean =>
  one.document === other.document && one.section === other.section;

const disagreementLine = (dispute: Dispute): string => `${dispute.topic.title}: the documents disagree.`;

/** Splits the evidence by whether the dispute is about it, and adds every side that the evidence leaves out. */
function splitByDispute(evidence: readonly Evidence[], dispute: Dispute) {
  const shown = new Set(evidence.map((item) => item.statement.id));
  const disputed = new Set(dispute.sides.flat().map((item) => item.statement.id));
  const isDisputed = (item: Evidence): boolean => disputed.has(item.statement.id);
  const leftOut = dispute.sides.filter((side) => !side.some((item) => shown.has(item.statement.id))).flat();
  return {
    beside: evidence.filter((item) => !isDisputed(item)),
    within: [...evidence.filter(isDisputed), ...leftOut],
  };
}

/** An explanation: its title and statements; a dispute that it is about takes the title's place. */
export function explanationParts({ title, evidence, dispute }: Explanation): readonly Part[] {
  if (dispute === undefined) return [{ kind: 'heading', text: title }, ...statementsPart(evidence)];
  const { beside, within } = splitByDispute(evidence, dispute);
  const isAboutIt = within.some((item) => evidence.includes(item));
  const disagreement: Part = { kind: 'heading', text: disagreementLine(dispute) };
  return isAboutIt
    ? [disagreement, ...statementsPart(within), ...statementsPart(beside)]
    : [{ kind: 'heading', text: title }, ...statementsPart(beside), disagreement, ...statementsPart(within)];
}

/** Whose duty it is, then the statements that say so; a dispute is told after what nobody disputes. */
export function roleFitParts({ roles, evidence, dispute }: RoleFit): readonly Part[] {
  const lead = capitalise(`${theRoles(roles)}.`);
  const led = (items: readonly Evidence[], by: string) =>
    statementsPart(items, { lead: by, quoted: items.length === 1 });
  if (dispute === undefined) return led(evidence, lead);
  const { beside, within } = splitByDispute(evidence, dispute);
  if (beside.length === 0 && roles.length > 1) {
    return [{ kind: 'heading', text: disagreementLine(dispute) }, ...statementsPart(within)];
  }
  const fit: readonly Part[] = beside.length === 0 ? [{ kind: 'line', text: lead }] : led(beside, lead);
  return [...fit, { kind: 'heading', text: disagreementLine(dispute) }, ...statementsPart(within)];
}
