import * as z from 'zod';
import { JOB_SIGNS, type JobLanguage, type KnowledgeFile, type Problem, type Statement } from './model.ts';
import { parseYaml, phrase } from './parse-yaml.ts';
import { recordOf } from './record-of.ts';

const phrases = z.array(phrase);

const schema = z.strictObject({
  says: z.record(z.string().trim().min(1), phrases),
  hints: z.record(z.string().trim().min(1), phrases),
  mixed_notes: phrases.default([]),
  filler: phrases.default([]),
  signs: z.record(z.enum(JOB_SIGNS), phrases),
});

/**
 * `job-descriptions.yml`: what documents say → what job descriptions say, and what shows whose a line is. Problems: bad
 * shape, a note that no statement is.
 */
export function parseJobLanguage(
  file: KnowledgeFile,
  statements: ReadonlyMap<string, Statement>,
): { readonly value: JobLanguage; readonly problems: readonly Problem[] } {
  const { value, problems, lineOf } = parseYaml(file, schema);
  const unknown = (value?.mixed_notes ?? []).flatMap((id, index): readonly Problem[] =>
    statements.has(id)
      ? []
      : [
          {
            file: file.path,
            line: lineOf(['mixed_notes', index]),
            message: `no statement has the id "${id}"`,
          },
        ],
  );
  return {
    value: {
      says: new Map(Object.entries(value?.says ?? {})),
      hints: new Map(Object.entries(value?.hints ?? {})),
      mixedNotes: value?.mixed_notes ?? [],
      filler: value?.filler ?? [],
      signs: value?.signs ?? recordOf(JOB_SIGNS, []),
    },
    problems: [...problems, ...unknown],
  };
}
