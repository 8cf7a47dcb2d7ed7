import * as z from 'zod';

const regex = z.string().transform((source) => new RegExp(source, 'i'));

/** A question with what a right answer holds; a line of `tests/golden/*.jsonl`. */
export const goldenQuestionSchema = z.object({
  id: z.string(),
  q: z.string(),
  /** The question before it in the same conversation. */
  previous: z.string().optional(),
  type: z.string(),
  roles: z.array(z.string()),
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
