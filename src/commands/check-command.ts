import { loadKnowledge } from '../knowledge/load.ts';
import type { Knowledge } from '../knowledge/model.ts';
import { readKnowledgeFolder } from '../knowledge/read-folder.ts';
import type { Command } from './command.ts';

/** `check`: every problem of the knowledge folder with file and line, or how well roles and aspects are covered. */
export const checkCommand: Command = {
  options: {},
  run: async ({ knowledgeFolder, print }) => {
    const { knowledge, problems } = loadKnowledge(await readKnowledgeFolder(knowledgeFolder));
    for (const { file, line, message } of problems) print(`${file}:${line} ${message}`);
    if (knowledge === undefined) {
      print(
        `\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}. The bot does not start until they are mended.`,
      );
      return 1;
    }
    print(coverageGrid(knowledge));
    return 0;
  },
};

/** Statements by aspect (down) and role (across); a dot where the documents say nothing. */
export function coverageGrid({ roles, aspects, statements, documents, disagreements }: Knowledge): string {
  const covered = roles.filter((role) => statements.some((statement) => statement.roles.includes(role.id)));
  const held = aspects.filter((aspect) =>
    statements.some((statement) => statement.aspects.includes(aspect.id)),
  );
  const labels = Math.max(...held.map((aspect) => aspect.label.length));
  const line = (label: string, cells: readonly (string | number)[]): string =>
    `${label.padEnd(labels)}  ${cells.map((cell) => String(cell).padStart(5)).join('')}`;
  const count = (role: string, aspect: string): number =>
    statements.filter((statement) => statement.roles.includes(role) && statement.aspects.includes(aspect))
      .length;
  const without = aspects.filter((aspect) => aspect.includes.length === 0 && !held.includes(aspect));
  return [
    line(
      '',
      covered.map((role) => role.id),
    ),
    ...held.map((aspect) =>
      line(
        aspect.label,
        covered.map((role) => count(role.id, aspect.id) || '·'),
      ),
    ),
    '',
    `${documents.length} documents, ${statements.length} statements, ${disagreements.length} disagreements.`,
    ...list(
      'Known by name only',
      roles.filter((role) => !covered.includes(role)).map((role) => role.id),
    ),
    ...list(
      'No document speaks of',
      without.map((aspect) => aspect.label),
    ),
  ].join('\n');
}

function list(title: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${title}: ${names.join(', ')}.`];
}
