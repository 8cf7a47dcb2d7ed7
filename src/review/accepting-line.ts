import type { Disagreement } from '../knowledge/model.ts';
import { quotedStatement } from '../knowledge/parse-disagreements.ts';
import type { ProposedDisagreement } from '../knowledge/propose-disagreements.ts';

/**
 * The one line of `disagreements.yml` that records a proposed disagreement. A statement whose author gave it an id is
 * named by it, any other by its document and words: its place in the file changes with every edit, its words do not.
 */
export function acceptingLine(
  { role, aspect, about, title, sides }: ProposedDisagreement,
  recorded: readonly Disagreement[],
): string {
  const stem = `${role}-${about === 'figure' ? aspect : about}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const taken = new Set(recorded.map(({ id }) => id));
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
  const named = sides.map(({ statements }) =>
    statements.map((each) => (each.id.includes(':') ? quotedStatement(each) : each.id)),
  );
  // JSON's strings are strings of YAML too, whatever they hold.
  const text = (value: unknown): string => JSON.stringify(value);
  return `  - { id: ${id}, title: ${text(title)}, roles: [${text(role)}], aspects: [${aspect}], sides: [${named
    .map((side) => `[${side.map(text).join(', ')}]`)
    .join(', ')}] }`;
}
