import * as z from 'zod';

const id = z.string();
/** A member is a statement, or several of which any does. */
const member = z.union([id, z.array(id).min(1)]);
/** Every member of a group must be shown. */
const group = z.array(member).min(1);

/** A question of one author with gold as statements; a line of `questions/`, `dialogues/` or `unseen/` in tests/golden. */
export const authorQuestionSchema = z.strictObject({
  id,
  /** Lines of one conversation share its memory, in their order. */
  conversation: z.string().optional(),
  q: z.string(),
  /** The question before it in the same conversation. */
  previous: z.string().optional(),
  type: z.string(),
  /** The form of answer that is asked for, in the author's words. */
  wanted: z.string().optional(),
  /** The words that the question turns on. */
  asked: z.string().optional(),
  /** Of an unanswerable question, the answerable one that differs from it in the predicate only; and the other way round. */
  twin: z.string().optional(),
  gold: z.strictObject({
    kind: z.enum([
      ...(['answer', 'comparison', 'disagreement', 'no_answer'] as const),
      ...(['acknowledgement', 'sources', 'repeat', 'help', 'clarification'] as const),
    ]),
    /** The roles that the question is about; of "which role", the right ones. */
    roles: z.array(z.string()),
    /** One of these groups must be shown. */
    anyOf: z.array(group),
    /** A question without an answer passes too if it is answered with one of these. */
    orShown: z.array(group).default([]),
    /** Declining passes too. */
    orDeclined: z.boolean().default(false),
    /** Further kinds of answer that pass. */
    accept: z.array(z.string()).default([]),
    /** What an answer must not show. */
    forbidden: z.array(id).default([]),
  }),
});

export type AuthorQuestion = z.infer<typeof authorQuestionSchema>;
