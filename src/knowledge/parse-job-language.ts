import * as z from 'zod';
import type { JobLanguage, KnowledgeFile, Problem, Statement } from './model.ts';
import { parseYaml, phrase } from './parse-yaml.ts';

const phrases = z.array(phrase);

const schema = z.strictObject({
  says: z.record(z.string().trim().min(1), phrases),
  hints: z.record(z.string().trim().min(1), phrases),
  mixed_notes: phrases.default([]),
  signs: z.strictObject({
    holder: phrases,
    posts: phrases,
    required: phrases,
    verbs: phrases,
    asides: phrases,
    aside_headings: phrases,
    refusals: phrases,
    in_person: phrases,
    elsewhere: phrases,
    concerns: phrases,
    held: phrases,
    others: phrases,
    leads: phrases,
    carries_out: phrases,
    other_trades: phrases,
    field: phrases,
  }),
});

const NONE: JobLanguage['signs'] = {
  holder: [],
  posts: [],
  required: [],
  verbs: [],
  asides: [],
  aside_headings: [],
  refusals: [],
  in_person: [],
  elsewhere: [],
  concerns: [],
  held: [],
  others: [],
  leads: [],
  carries_out: [],
  other_trades: [],
  field: [],
};

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
      signs: value?.signs ?? NONE,
    },
    problems: [...problems, ...unknown],
  };
}
