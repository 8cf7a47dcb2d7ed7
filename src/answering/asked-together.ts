import type { Understanding } from '../understanding/understanding.ts';

/** Between two roles that are asked about as one: "the CIO and the CTO", "CIO/CTO". */
const JOINED = /^\s*(?:,|\/|&|\+|,?\s*and)\s*(?:(?:the|a|an|our|your|their)\s+)?$/i;

/**
 * "Who do the CIO and the CTO report to?", "who do both report to?": asked of the roles alike, and not of one about
 * another ("does the CIO report to the CTO?").
 */
export function areAskedTogether({ question, roles }: Understanding): boolean {
  if (roles.length < 2) return false;
  const spans = roles.flatMap(({ span }) => span ?? []).sort((a, b) => a.start - b.start);
  if (spans.length === 0) return true;
  return (
    spans.length === roles.length &&
    spans.every((span, at) => {
      const last = spans[at - 1];
      return last === undefined || JOINED.test(question.slice(last.end, span.start));
    })
  );
}
