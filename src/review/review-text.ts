import { coverageGrid } from './coverage-grid.ts';
import type { Proposal, Review, ReviewedDocument, ReviewedStatement } from './review.ts';

/** Quoted of each document's statements about no role, and of those about another. */
const MAX_QUOTED = 3;
/** Named in a line; `--json` has them all. */
const MAX_LISTED = 12;

/** The review as a person reads it at a terminal of `width` columns; what there is nothing of is left out. */
export function reviewText(review: Review, width: number): string {
  const { documents, notes, ignored, proposals, disagreements, nameOnly, notSpokenOf } = review;
  const statements = documents.reduce((sum, document) => sum + document.statements.length, 0);
  return [
    coverageGrid(review, width),
    [
      `${counted(documents.length, 'document')}, ${counted(statements, 'statement')}, ${counted(disagreements.length, 'disagreement')}.`,
      ...listed('Known by name only', nameOnly),
      ...listed('No document speaks of', notSpokenOf),
    ].join('\n'),
    documents.map((document) => documentText(document, width)).join('\n'),
    ...section(
      'Not read',
      ignored.map(({ path, message }) => `${path}: ${message}`),
    ),
    ...section(
      'To look at',
      notes.map(({ file, line, message }) => `${file}:${line} ${message}`),
    ),
    ...section('Kept, but not shown as facts', documents.flatMap(asidesText)),
    ...section('Documents that seem to disagree', [
      ...proposals.flatMap((proposal) => proposalText(proposal, width)),
      ...(proposals.length === 0 ? [] : [HOW_TO_ACCEPT]),
    ]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** How an owner accepts what is proposed. */
export const HOW_TO_ACCEPT =
  'To accept one, put its line at the end of disagreements.yml. A new file begins with the line "disagreements:".';

function documentText({ file, roles, statements }: ReviewedDocument, width: number): string {
  const ofNobody = statements.filter((each) => each.roles.length === 0);
  const ofAnother = statements.filter((each) => each.isOfAnotherRole);
  const others = ofAnother.length === 0 ? '' : `, ${ofAnother.length} about another than ${roles.join(', ')}`;
  return [
    ofNobody.length === 0
      ? `Each of ${counted(statements.length, 'statement')} of ${file} is about a role${others}`
      : `${ofNobody.length} of ${counted(statements.length, 'statement')} of ${file} ${ofNobody.length === 1 ? 'is' : 'are'} about no role${others}`,
    ...quoted(ofNobody, () => '', width),
    ...quoted(ofAnother, (each) => `about the ${each.roles.join(', ')}: `, width),
  ].join('\n');
}

function quoted(
  statements: readonly ReviewedStatement[],
  before: (statement: ReviewedStatement) => string,
  width: number,
): readonly string[] {
  const more = statements.length - MAX_QUOTED;
  return [
    ...statements
      .slice(0, MAX_QUOTED)
      .map((each) => clip(`  line ${each.line}: ${before(each)}“${each.text}”`, width)),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function asidesText({ file, asides }: ReviewedDocument): readonly string[] {
  const reasons = new Map<string, number>();
  for (const { because } of asides) reasons.set(because, (reasons.get(because) ?? 0) + 1);
  const parts = [...reasons].map(([because, count]) => `${count} because ${because}`);
  return parts.length === 0 ? [] : [`${file}: ${parts.join(', ')}`];
}

/** What is proposed, each side with its place, and the line that accepts it. */
export function proposalText({ title, sides, entry }: Proposal, width: number): readonly string[] {
  return [
    title,
    ...sides.flatMap(({ says, statements }) =>
      statements.map(({ file, line, text }) =>
        clip(`  ${says}: “${text}” ${file}:${line}`, width, `” ${file}:${line}`),
      ),
    ),
    // Whole, however long: it is there to be copied.
    entry,
  ];
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [[`${title}:`, ...lines].join('\n')];

function listed(title: string, names: readonly string[]): readonly string[] {
  const more = names.length - MAX_LISTED;
  const rest = more > 0 ? ` and ${more} more` : '';
  return names.length === 0 ? [] : [`${title}: ${names.slice(0, MAX_LISTED).join(', ')}${rest}.`];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** At most `width` characters, of which the last are `end`. */
function clip(line: string, width: number, end = '”'): string {
  if (line.length <= width) return line;
  return `${line.slice(0, Math.max(20, width - end.length - 1)).trimEnd()}…${end}`;
}
