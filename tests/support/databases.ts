import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '../../src/store/postgres-database.ts';

/** A Postgres for tests, whose user may make schemas; undefined where there is none. */
export const postgresUrl = process.env.TEST_DATABASE_URL || undefined;

/** A database for one test. */
export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

export interface DatabaseKind {
  readonly name: string;
  readonly isHere: boolean;
  /** A new one, empty. */
  readonly make: () => Promise<TestDatabase>;
}

/** A schema of its own in the Postgres of `TEST_DATABASE_URL`. */
async function makePostgres(): Promise<TestDatabase> {
  const schema = `test_${randomBytes(6).toString('hex')}`;
  const admin = openPostgres(postgresUrl ?? '');
  await admin.run({ sql: `CREATE SCHEMA ${schema}` });
  const url = new URL(postgresUrl ?? '');
  url.searchParams.set('options', `-c search_path=${schema}`);
  return {
    url: url.href,
    drop: async () => {
      await admin.run({ sql: `DROP SCHEMA ${schema} CASCADE` });
      await admin.close();
    },
  };
}

async function makeSqlite(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-store-'));
  return {
    url: `file:${join(folder, 'made', 'rolecall.db')}`,
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Every database that can be the store. */
export const databaseKinds: readonly DatabaseKind[] = [
  { name: 'SQLite', isHere: true, make: makeSqlite },
  { name: 'Postgres', isHere: postgresUrl !== undefined, make: makePostgres },
];
