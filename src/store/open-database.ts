import type { Database } from './database.ts';
import { migrate } from './migrate.ts';

/** The database of a `DATABASE_URL`, with its tables. Rejects when it cannot be opened or reached. */
export async function openDatabase(url: string): Promise<Database> {
  const database = await connect(url);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close().catch(() => {});
    throw error;
  }
}

/** Each driver is loaded where it is needed: they are large. */
async function connect(url: string): Promise<Database> {
  if (url.startsWith('file:')) return (await import('./sqlite-database.ts')).openSqlite(url);
  return (await import('./postgres-database.ts')).openPostgres(url);
}
