import pg from 'pg';

import type { Database, Row, Sql } from './database.ts';

/** Nobody waits longer for an answer because of what is remembered. */
const TIMEOUT_MS = 2_000;
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

async function runOn(client: pg.PoolClient, { sql, values = [] }: Sql): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>(numbered(sql), [...values]);
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
  // A connection that breaks while nobody uses it: the pool makes another one.
  pool.on('error', () => {});

  async function inTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failed: Error) => {
        broken = failed;
      });
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
    close: () => pool.end(),
  };
}
