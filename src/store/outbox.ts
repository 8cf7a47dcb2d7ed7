import type { Database } from './database.ts';

/** A post that a process left to the next one. */
export interface LeftPost {
  readonly id: string;
  /** When it was left, milliseconds since 1970. */
  readonly at: number;
  /** What is to be posted and where, unreadable to whoever has the database alone. */
  readonly sealed: string;
}

export interface OutboxStore {
  readonly leave: (post: LeftPost) => Promise<void>;
  /** Takes all of them out, each for one process alone; the oldest first. */
  readonly takeLeft: () => Promise<readonly LeftPost[]>;
}

export const createOutboxStore = ({ run }: Pick<Database, 'run'>): OutboxStore => ({
  leave: async ({ id, at, sealed }) => {
    await run({ sql: 'INSERT INTO outbox (id, at, sealed) VALUES (?, ?, ?)', values: [id, at, sealed] });
  },
  takeLeft: async () => {
    const [rows = []] = await run({ sql: 'DELETE FROM outbox RETURNING id, at, sealed' });
    return rows
      .map(({ id, at, sealed }) => ({ id: String(id), at: Number(at), sealed: String(sealed) }))
      .sort((one, other) => one.at - other.at);
  },
});
