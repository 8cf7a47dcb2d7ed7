import type { Database, Value } from './database.ts';

export interface ClaimStore {
  /**
   * Claims all keys until a time; `false` when one of them was claimed before. Each key is claimed once, however many
   * processes ask at the same moment.
   */
  readonly claim: (keys: readonly string[], expiresAt: number) => Promise<boolean>;
  /** Gives keys free again: what they were claimed for was not done. */
  readonly release: (keys: readonly string[]) => Promise<void>;
}

export const createClaimStore = ({ run }: Pick<Database, 'run'>): ClaimStore => ({
  claim: async (keys, expiresAt) => {
    // In one order, so that two processes with the same keys never wait for one another.
    const values = [...new Set(keys)].sort().flatMap((key): Value[] => [key, expiresAt]);
    const rows = Array(values.length / 2).fill('(?, ?)');
    const [claimed = []] = await run({
      sql: `INSERT INTO claims (key, expires_at) VALUES ${rows.join(', ')} ON CONFLICT (key) DO NOTHING RETURNING key`,
      values,
    });
    return claimed.length === rows.length;
  },
  release: async (keys) => {
    await run(...keys.map((key) => ({ sql: 'DELETE FROM claims WHERE key = ?', values: [key] })));
  },
});
