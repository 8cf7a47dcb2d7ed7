import pg from 'pg';

import { type Database, type Row, type Sql, storable } from './database.ts';

/** Nobody waits long for an answer because of what is remembered. */
const TIMEOUT_MS = 1_000;
const MAX_CONNECTIONS = 5;
/** Any number, the same in every process: who migrates holds this lock. */
const MIGRATION_LOCK = 7_265_101;
/** The type of counts and times, which `pg` gives as text. */
const BIGINT = 20;

const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** `?` as `pg` numbers it: `$1`, `$2`. */
function numbered(sql: string): string {
  let count = 0;
  return sql.replaceAll('?', () => `$${++count}`);
}

async function runOn(client: pg.PoolClient, statement: Sql): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>(numbered(statement.sql), storable(statement));
  return rows;
}

/** A Postgres database, `postgres://user:password@host/name`. Its server is first asked for something by `run`. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
    types,
  });
  // A connection that breaks, used or not: its query rejects, and the pool makes another one. Unheard, it would end
  // the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));

  async function inTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      if (error instanceof pg.DatabaseError)
        await client.query('ROLLBACK').catch((failed: Error) => {
          broken = failed;
        });
      // The server did not answer: it is asked nothing more on this connection.
      else broken = error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  return {
    run: (...statements) =>
      inTransaction(async (client) => {
        const rows: (readonly Row[])[] = [];
        for (const statement of statements) rows.push(await runOn(client, statement));
        return rows;
      }),
    exclusively: (work) =>
      inTransaction(async (client) => {
        await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
        await work((statement) => runOn(client, statement));
      }),
    // It has the disk to itself, and overwrites in its own time.
    scrub: async () => {},
    close: () => pool.end(),
  };
}
