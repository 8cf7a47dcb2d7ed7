import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import Libsql from 'libsql';

import { type Database, isRead, type Row, type Sql, storable, type Value } from './database.ts';

/** How long another process may hold the file: nothing else is done meanwhile. */
const BUSY_MS = 50;
/** Who comes so soon after one that waited in vain does not wait as well. */
const HELD_MS = 200;

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

  function rowsOf(statement: Sql): readonly Row[] {
    const prepared = connection.prepare(statement.sql);
    const values = storable(statement);
    if (prepared.reader) return prepared.all(...values).map(toRow);
    prepared.run(...values);
    return [];
  }

  let held: { readonly error: unknown; readonly until: number } | undefined;

  /** Readers wait for nobody; a writer takes the lock at once, and where it was held a moment ago is refused unwaited. */
  function begin(isReading: boolean): void {
    if (isReading) return void connection.exec('BEGIN');
    if (held !== undefined && performance.now() < held.until) throw held.error;
    try {
      connection.exec('BEGIN IMMEDIATE');
      held = undefined;
    } catch (error) {
      held = { error, until: performance.now() + HELD_MS };
      throw error;
    }
  }

  function rollBack(): void {
    // SQLite has done so itself where the disk is full.
    if (connection.inTransaction) connection.exec('ROLLBACK');
  }

  try {
    // Each commit is on the disk before it is acknowledged, and what is deleted is overwritten.
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    run: async (...statements) => {
      begin(statements.every(isRead));
      try {
        const rows = statements.map(rowsOf);
        connection.exec('COMMIT');
        return rows;
      } catch (error) {
        rollBack();
        throw error;
      }
    },
    exclusively: async (work) => {
      begin(false);
      try {
        await work(async (statement) => rowsOf(statement));
        connection.exec('COMMIT');
      } catch (error) {
        rollBack();
        throw error;
      }
    },
    scrub: async () => {
      connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
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
