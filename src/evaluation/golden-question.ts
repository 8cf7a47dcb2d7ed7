import * as z from 'zod';

const regex = z.string().transform((source) => new RegExp(source, 'i'));

/** A question with what a right answer holds; a line of `tests/golden/*.jsonl`. */
export const goldenQuestionSchema = z.object({
  id: z.string(),
  q: z.string(),
  /** The question before it in the same conversation. */
  previous: z.string().optional(),
  /** What sort of question it is: `comparison`, `which-role`, or the matter that it asks about. */
  type: z.string(),
  /** The roles that the question names; the right answer's where it names none, or asks which. */
  roles: z.array(z.string()),
  /** What it asks about them, an id of aspects.yml; `other` where no aspect is meant. */
  aspect: z.string(),
  answerable: z.boolean(),
  /** Facts, each as expressions of which one must match. */
  facts: z.array(z.array(regex)),
  min_facts: z.number().int().nonnegative(),
  /** Documents that support a right answer. */
  sources: z.array(z.string()),
  /** What no answer to it may say. */
  forbidden: z.array(regex),
  expect_comparison: z.boolean(),
  /** Begins with DISAGREE when the documents contradict one another; names the statements that answer. */
  note: z.string(),
});

export type GoldenQuestion = z.infer<typeof goldenQuestionSchema>;

const STATEMENT_ID = /(?<![\w-])[a-z]+-\d+[a-z]*(?![\w-])/g;

/** Ids of the statements that answer it, each once; none where nothing does. */
export function goldIdsOf({ answerable, note }: GoldenQuestion): readonly string[] {
  return answerable ? [...new Set(note.match(STATEMENT_ID))] : [];
}

/** The documents contradict one another on it: both sides must be told. */
export function isDisputed({ answerable, note }: GoldenQuestion): boolean {
  return answerable && note.startsWith('DISAGREE');
}
