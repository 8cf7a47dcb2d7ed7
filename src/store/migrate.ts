import type { Database } from './database.ts';
import { migrations } from './migrations.ts';

/** The database has tables of a later version than this program knows. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/** Applies what is missing of the migrations: all of it or nothing, and once where several processes start together. */
export async function migrate({ exclusively }: Database, steps = migrations): Promise<void> {
  await exclusively(async (run) => {
    await run({ sql: 'CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY)' });
    const [last] = await run({ sql: 'SELECT COALESCE(MAX(number), 0) AS number FROM migrations' });
    const applied = Number(last?.number);
    if (applied > steps.length)
      throw new NewerDatabaseError(
        `The database is of a later version of Rolecall (its tables have number ${applied}, this one knows ${steps.length}): run that version, or name another database in DATABASE_URL.`,
      );
    for (const [at, statements] of steps.entries()) {
      if (at < applied) continue;
      for (const sql of statements) await run({ sql });
      await run({ sql: 'INSERT INTO migrations (number) VALUES (?)', values: [at + 1] });
    }
  });
}
