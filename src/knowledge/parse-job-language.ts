import * as z from 'zod';
import { JOB_SIGNS, type JobLanguage, type KnowledgeFile, type Problem } from './model.ts';
import { parseYaml, phrase } from './parse-yaml.ts';
import { recordOf } from './record-of.ts';

const phrases = z.array(phrase);

const schema = z.strictObject({
  says: z.record(z.string().trim().min(1), phrases),
  hints: z.record(z.string().trim().min(1), phrases),
  mixed_notes: phrases.default([]),
  signs: z.record(z.enum(JOB_SIGNS), phrases),
});

/** `job-descriptions.yml`: what documents say → what job descriptions say, and what shows whose a line is. */
export function parseJobLanguage(file: KnowledgeFile): {
  readonly value: JobLanguage;
  readonly problems: readonly Problem[];
} {
  const { value, problems } = parseYaml(file, schema);
  return {
    value: {
      says: new Map(Object.entries(value?.says ?? {})),
      hints: new Map(Object.entries(value?.hints ?? {})),
      mixedNotes: value?.mixed_notes ?? [],
      signs: value?.signs ?? recordOf(JOB_SIGNS, []),
    },
    problems,
  };
}
