import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import Libsql from 'libsql';

import type { Database, Row, Sql, Value } from './database.ts';

/** How long another process may hold the file. */
const BUSY_MS = 2_000;

const toValue = (value: unknown): Value =>
  value === null || typeof value === 'number' ? value : String(value);

const toRow = (row: unknown): Row =>
  Object.fromEntries(Object.entries(Object(row)).map(([name, value]) => [name, toValue(value)]));

/**
 * An SQLite database in a file, `file:./data/rolecall.db`, whose folder is made where it is not there; `file::memory:`
 * for one that ends with the process. It works at once, on the one connection: what waits for it does not run beside it.
 */
export async function openSqlite(url: string): Promise<Database> {
  const path = pathOf(url);
  if (path !== undefined) await mkdir(dirname(path), { recursive: true });
  const connection = new Libsql(path ?? ':memory:', { timeout: BUSY_MS });

  function rowsOf({ sql, values = [] }: Sql): readonly Row[] {
    const statement = connection.prepare(sql);
    if (statement.reader) return statement.all(...values).map(toRow);
    statement.run(...values);
    return [];
  }

  try {
    // Each commit is on the disk before it is acknowledged.
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    run: async (...statements) => connection.transaction(() => statements.map(rowsOf)).immediate(),
    exclusively: async (work) => {
      connection.exec('BEGIN IMMEDIATE');
      try {
        await work(async (statement) => rowsOf(statement));
        connection.exec('COMMIT');
      } catch (error) {
        if (connection.inTransaction) connection.exec('ROLLBACK');
        throw error;
      }
    },
    close: async () => {
      connection.close();
    },
  };
}

/** Undefined for a database in memory. A path without three slashes is read from the working directory. */
function pathOf(url: string): string | undefined {
  if (url === 'file::memory:') return undefined;
  return url.startsWith('file:///') ? fileURLToPath(url) : url.slice('file:'.length);
}
