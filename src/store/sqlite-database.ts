import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, type InStatement, type ResultSet } from '@libsql/client/sqlite3';

import type { Database, Row, Sql, Value } from './database.ts';

/** How long another process may hold the file. */
const BUSY_MS = 2_000;

const toStatement = ({ sql, values = [] }: Sql): InStatement => ({ sql, args: [...values] });

const toValue = (value: unknown): Value =>
  value === null || typeof value === 'number' ? value : String(value);

const toRows = ({ columns, rows }: ResultSet): readonly Row[] =>
  rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, toValue(row[at])])));

/**
 * An SQLite database in a file, `file:./data/rolecall.db`, whose folder is made where it is not there; `file::memory:`
 * for one that ends with the process.
 */
export async function openSqlite(url: string): Promise<Database> {
  const path = pathOf(url);
  if (path !== undefined) await mkdir(dirname(path), { recursive: true });
  // One connection: pragmas are a connection's, and a second one to a memory is a second memory.
  const client = createClient({
    url: path === undefined ? 'file::memory:' : `file:${path}`,
    concurrency: 1,
    timeout: BUSY_MS,
  });
  try {
    await client.execute('PRAGMA journal_mode = WAL');
    // Each commit is on the disk before it is acknowledged.
    await client.execute('PRAGMA synchronous = FULL');
  } catch (error) {
    client.close();
    throw error;
  }
  return {
    run: async (...statements) => (await client.batch(statements.map(toStatement), 'write')).map(toRows),
    exclusively: async (work) => {
      const transaction = await client.transaction('write');
      try {
        await work(async (statement) => toRows(await transaction.execute(toStatement(statement))));
        await transaction.commit();
      } finally {
        transaction.close();
      }
    },
    close: async () => client.close(),
  };
}

/** Undefined for a database in memory. A path without three slashes is read from the working directory. */
function pathOf(url: string): string | undefined {
  if (url === 'file::memory:') return undefined;
  return url.startsWith('file:///') ? fileURLToPath(url) : url.slice('file:'.length);
}
