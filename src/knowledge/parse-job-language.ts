import * as z from 'zod';
import { JOB_SIGNS, type JobLanguage, type KnowledgeFile, type Problem, type Statement } from './model.ts';
import { oncePerFile } from './once-per-file.ts';
import { parseYaml, phrase } from './parse-yaml.ts';
import { recordOf } from './record-of.ts';

const phrases = z.array(phrase);

const schema = z.strictObject({
  says: z.record(z.string().trim().min(1), phrases).default({}),
  hints: z.record(z.string().trim().min(1), phrases).default({}),
  mixed_notes: phrases.default([]),
  field_name: phrase.optional(),
  filler: phrases.optional(),
  signs: z.partialRecord(z.enum(JOB_SIGNS), phrases).default({}),
});

const parse = oncePerFile((file) => parseYaml(file, schema));

/**
 * `job-descriptions.yml`, the defaults first: what documents say → what job descriptions say, and what shows whose a line
 * is. Problems: bad shape, a note that no statement is.
 */
export function parseJobLanguage(
  layers: readonly KnowledgeFile[],
  statements: ReadonlyMap<string, Statement>,
): { readonly value: JobLanguage; readonly problems: readonly Problem[] } {
  const parsed = layers.map((file) => ({ file, ...parse(file) }));
  const values = parsed.flatMap(({ value }) => value ?? []);
  const problems = parsed.flatMap(({ file, value, problems: own, lineOf }): readonly Problem[] => [
    ...own,
    ...(value?.mixed_notes ?? []).flatMap((id, index) =>
      statements.has(id)
        ? []
        : [
            {
              file: file.path,
              line: lineOf(['mixed_notes', index]),
              message: `no statement has the id "${id}"`,
            },
          ],
    ),
  ]);
  return {
    value: {
      says: new Map(values.flatMap(({ says }) => Object.entries(says))),
      hints: new Map(values.flatMap(({ hints }) => Object.entries(hints))),
      mixedNotes: values.flatMap(({ mixed_notes: notes }) => notes),
      fieldName: values.findLast(({ field_name: name }) => name !== undefined)?.field_name,
      filler: values.findLast(({ filler }) => filler !== undefined)?.filler ?? [],
      signs: recordOf(
        JOB_SIGNS,
        (sign) => values.findLast(({ signs }) => signs[sign] !== undefined)?.signs[sign] ?? [],
      ),
    },
    problems,
  };
}
