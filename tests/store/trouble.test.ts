import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createLastingDatabase } from '../../src/store/lasting-database.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { openPostgres } from '../../src/store/postgres-database.ts';
import { openSqlite } from '../../src/store/sqlite-database.ts';
import { createStore } from '../../src/store/store.ts';
import { databaseKinds, postgresUrl, type TestDatabase } from '../support/databases.ts';

/** Databases that fail in the middle. */

const NOON = Date.UTC(2026, 0, 5, 12);

/** The store as the bot has it, with a clock that jumps, and what it told of the database. */
function lasting(url: string) {
  const told: boolean[] = [];
  let skipped = 0;
  const database = createLastingDatabase({
    open: () => openDatabase(url),
    now: () => performance.now() + skipped,
    onChange: (trouble) => told.push(trouble === undefined),
  });
  return {
    store: createStore(database),
    database,
    told,
    pass: (ms: number) => {
      skipped += ms;
    },
  };
}

describe('SQLite', () => {
  let folder = '';
  const open = async () => {
    folder = await mkdtemp(join(tmpdir(), 'rolecall-trouble-'));
    return join(folder, 'a.db');
  };
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('that another process holds keeps nobody waiting, and works when it is free', async () => {
    const file = await open();
    const { store, database, told, pass } = lasting(`file:${file}`);
    await store.claim(['before'], NOON);
    const other = await openSqlite(`file:${file}`);
    let release = (): void => {};
    const held = other.exclusively(() => new Promise<void>((resolve) => (release = resolve)));
    const startedAt = performance.now();
    const claims = Array.from({ length: 10 }, (_, at) => store.claim([`while ${at}`], NOON));
    expect((await Promise.allSettled(claims)).every(({ status }) => status === 'rejected')).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(500);
    expect(told).toEqual([false]);
    // Reading waits for nobody.
    pass(10_000);
    expect(await store.lastOf(['thread'], NOON)).toBeUndefined();
    expect(told).toEqual([false]);
    release();
    await held;
    await new Promise((resolve) => setTimeout(resolve, 250));
    pass(10_000);
    expect(await store.claim(['after'], NOON)).toBe(true);
    expect(told).toEqual([false, true]);
    await other.close();
    await database.close();
  });

  it('has nothing of a forgotten person in its files', async () => {
    const file = await open();
    const { store, database } = lasting(`file:${file}`);
    const on = { answerId: 'a1', team: 'T1', person: 'UVICTIM', at: NOON };
    await store.explain(on, 'wrong', 'Zephyrcorp pays more');
    await store.reportGap(on, 'pay at Zephyrcorp');
    await store.share(on, 'C1');
    const bytes = async () => {
      const names = await readdir(folder);
      return (await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')))).join('');
    };
    expect(await bytes()).toContain('Zephyrcorp');
    await store.forgetPerson('T1', 'UVICTIM');
    expect(await bytes()).not.toMatch(/Zephyrcorp|UVICTIM/);
    await database.close();
  });
});

describe.skipIf(postgresUrl === undefined)('Postgres', () => {
  let made: TestDatabase | undefined;
  afterEach(async () => {
    await made?.drop();
    made = undefined;
  });
  const make = async () => {
    made = await databaseKinds.find(({ name }) => name === 'Postgres')?.make();
    return made?.url ?? '';
  };

  it('whose server ends a connection in the middle of a query ends nothing else, and works again', async () => {
    const url = await make();
    const { store, database, pass } = lasting(url);
    await store.claim(['before'], NOON);
    const admin = openPostgres(url);
    const slow = database.run({ sql: "SELECT pg_sleep(1) AS waited, 'of this test' AS mark" });
    const ended = expect(slow).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const [rows] = await admin.run({
      sql: "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%of this test%' AND pid <> pg_backend_pid()",
    });
    expect(rows?.length).toBeGreaterThan(0);
    await ended;
    pass(10_000);
    expect(await store.claim(['after'], NOON)).toBe(true);
    expect(await store.claim(['before'], NOON)).toBe(false);
    await admin.close();
    await database.close();
  });

  it('that does not answer keeps nobody waiting longer than a form can wait', async () => {
    const { database, told } = lasting(await make());
    await database.run({ sql: 'SELECT 1 AS one' });
    const startedAt = performance.now();
    await expect(database.run({ sql: 'SELECT pg_sleep(20) AS waited' })).rejects.toThrow();
    expect(performance.now() - startedAt).toBeLessThan(2_900);
    await expect(database.run({ sql: 'SELECT 1 AS one' })).rejects.toThrow();
    expect(performance.now() - startedAt).toBeLessThan(2_900);
    expect(told).toEqual([false]);
    await database.close();
  });
});
