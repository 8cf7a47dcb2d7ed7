import type { Database } from './database.ts';

/** Somebody of a workspace, on an answer, at a time (milliseconds since 1970). */
export interface OnAnswer {
  readonly answerId: string;
  readonly team: string;
  readonly person: string;
  readonly at: number;
}

export interface FeedbackStore {
  /** A person's rating of an answer, in place of the one before. */
  readonly rate: (on: OnAnswer, rating: 'helpful' | 'unhelpful') => Promise<void>;
  /** Why the answer was unhelpful. */
  readonly explain: (on: OnAnswer, reason: string | undefined, note: string | undefined) => Promise<void>;
  /** Keeps that a person reports a gap of the documents. */
  readonly reportGap: (on: OnAnswer, gap: string) => Promise<void>;
  readonly share: (on: OnAnswer, channel: string) => Promise<void>;
}

const SAVE_RATING = `INSERT INTO ratings (answer_id, team, person, at, rating, reason, note) VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (answer_id, person) DO UPDATE SET
    at = excluded.at, rating = excluded.rating, reason = excluded.reason, note = excluded.note`;

export const createFeedbackStore = ({ run }: Pick<Database, 'run'>): FeedbackStore => ({
  rate: async ({ answerId, team, person, at }, rating) => {
    const value = rating === 'helpful' ? 1 : -1;
    await run({ sql: SAVE_RATING, values: [answerId, team, person, at, value, null, null] });
  },
  explain: async ({ answerId, team, person, at }, reason, note) => {
    await run({
      sql: SAVE_RATING,
      values: [answerId, team, person, at, -1, reason ?? null, note ?? null],
    });
  },
  reportGap: async ({ answerId, team, person, at }, gap) => {
    await run({
      sql: `INSERT INTO gap_reports (answer_id, team, person, at, gap) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (answer_id, person) DO NOTHING`,
      values: [answerId, team, person, at, gap],
    });
  },
  share: async ({ answerId, team, person, at }, channel) => {
    await run({
      sql: 'INSERT INTO shares (answer_id, team, person, channel, at) VALUES (?, ?, ?, ?, ?)',
      values: [answerId, team, person, channel, at],
    });
  },
});
