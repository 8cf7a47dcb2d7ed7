import { z } from 'zod';

/** What a process of its own measures of one engine on one corpus, and says to the one that started it. */
export const measuredSchema = z.object({
  name: z.string(),
  /** In the corpus. */
  passages: z.number(),
  buildMs: z.number(),
  indexMb: z.number(),
  blockedMs: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
  /** Measured, after warm-up. */
  queries: z.number(),
});

export type Measured = z.infer<typeof measuredSchema>;

/** What that process is told, as JSON in its first argument. */
export const jobSchema = z.object({
  name: z.string(),
  count: z.number(),
  knowledgeFolder: z.string(),
  questionsFile: z.string(),
});

export type Job = z.infer<typeof jobSchema>;
