import { type AnswerStore, createAnswerStore } from './answers.ts';
import { type ClaimStore, createClaimStore } from './claims.ts';
import type { Database } from './database.ts';
import { createFeedbackStore, type FeedbackStore } from './feedback.ts';
import { createOutboxStore, type OutboxStore } from './outbox.ts';
import { createRetentionStore, type RetentionStore } from './retention.ts';
import { createSettingStore, type SettingStore } from './settings.ts';
import { createTotalsStore, type TotalsStore } from './totals.ts';

/** What outlives the process. Every promise rejects when the database does not do it. */
export type Store = ClaimStore &
  AnswerStore &
  FeedbackStore &
  SettingStore &
  TotalsStore &
  OutboxStore &
  RetentionStore;

/** The store in a database that has its tables. */
export const createStore = (database: Pick<Database, 'run' | 'scrub'>): Store => ({
  ...createClaimStore(database),
  ...createAnswerStore(database),
  ...createFeedbackStore(database),
  ...createSettingStore(database),
  ...createTotalsStore(database),
  ...createOutboxStore(database),
  ...createRetentionStore(database),
});
