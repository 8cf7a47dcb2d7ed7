import type { Database } from './database.ts';

export interface RetentionStore {
  /** Deletes what is past its time. */
  readonly purge: (now: number) => Promise<void>;
  /** Deletes everything that a person of a workspace left. */
  readonly forgetPerson: (team: string, person: string) => Promise<void>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** What a button or a follow-up needs of an answer. */
const KEEP_SEALED_MS = DAY_MS;
/** What is counted: a year, to compare a month with that of the year before, and one month. */
const KEEP_ANSWERS_MS = 400 * DAY_MS;

export const createRetentionStore = ({ run, scrub }: Pick<Database, 'run' | 'scrub'>): RetentionStore => ({
  purge: async (now) => {
    const old = [now - KEEP_ANSWERS_MS];
    await run(
      { sql: 'DELETE FROM claims WHERE expires_at <= ?', values: [now] },
      { sql: 'DELETE FROM conversations WHERE expires_at <= ?', values: [now] },
      {
        sql: 'UPDATE answers SET sealed = NULL WHERE at < ? AND sealed IS NOT NULL',
        values: [now - KEEP_SEALED_MS],
      },
      ...['answers', 'ratings', 'gap_reports', 'shares'].map((table) => ({
        sql: `DELETE FROM ${table} WHERE at < ?`,
        values: old,
      })),
    );
  },
  forgetPerson: async (team, person) => {
    await run(
      {
        sql: `DELETE FROM conversations WHERE answer_id IN (SELECT id FROM answers WHERE team = ? AND person = ?)`,
        values: [team, person],
      },
      ...['answers', 'ratings', 'gap_reports', 'shares'].map((table) => ({
        sql: `DELETE FROM ${table} WHERE team = ? AND person = ?`,
        values: [team, person],
      })),
    );
    await scrub();
  },
});
