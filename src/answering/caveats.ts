import type { Statement } from '../knowledge/model.ts';
import type { Evidence } from './answer.ts';
import type { Library } from './library.ts';

/** Shown statements with what must be known of their figures: at most `most`, the caveats last. */
export function withCaveats(
  evidence: readonly Evidence[],
  most: number,
  { caveats }: Library,
): readonly Evidence[] {
  const shown = evidence.map((each) => each.statement);
  const missing = caveats.filter(
    (caveat) => !shown.includes(caveat) && shown.some((statement) => isQualified(statement, caveat)),
  );
  if (missing.length === 0) return evidence;
  return [
    ...evidence.slice(0, Math.max(1, most - missing.length)),
    ...missing.map((statement): Evidence => ({ statement, alsoSaidBy: [] })),
  ];
}

/** A figure of the caveat's section, about one of its roles and under one of its aspects. */
function isQualified(statement: Statement, caveat: Statement): boolean {
  return (
    FIGURE.test(statement.text.replaceAll(YEAR, '')) &&
    statement.document === caveat.document &&
    statement.section === caveat.section &&
    statement.roles.every((role) => caveat.roles.includes(role)) &&
    statement.aspects.some((aspect) => caveat.aspects.includes(aspect))
  );
}

const FIGURE = /\d/;
const YEAR = /\b(?:19|20)\d\d\b/g;
