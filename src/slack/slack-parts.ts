import type { Answer } from '../answering/answer.ts';
import type { Log } from '../observability/create-log.ts';
import type { Claims } from './claims.ts';
import type { Conversations } from './conversations.ts';
import type { Poster } from './post-message.ts';

/** Answers a question; `previous` is the one before it in the same conversation. Pure and fast. */
export type Ask = (question: string, previous?: string) => Answer;

/** What listeners work with. */
export interface SlackParts {
  readonly ask: Ask;
  readonly log: Log;
  readonly claims: Claims;
  readonly conversations: Conversations;
  readonly poster: Poster;
}
