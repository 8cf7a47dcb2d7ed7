import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLastingDatabase } from '../../src/store/lasting-database.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { openSqlite } from '../../src/store/sqlite-database.ts';

const ASK = { sql: 'SELECT 1 AS one' };

describe('a database that may be away', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rolecall-away-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Its folder is a file until `comeBack`. */
  async function awayAtTheStart() {
    const inTheWay = join(folder, 'data');
    await writeFile(inTheWay, '');
    const told: unknown[] = [];
    let opened = 0;
    let time = 0;
    const database = createLastingDatabase({
      open: () => {
        opened += 1;
        return openDatabase(`file:${join(inTheWay, 'rolecall.db')}`);
      },
      now: () => time,
      onChange: (trouble) => told.push(trouble),
    });
    return {
      database,
      told,
      opens: () => opened,
      pass: (ms: number) => {
        time += ms;
      },
      comeBack: () => rm(inTheWay),
    };
  }

  it('rejects, tells it once, and asks again only after a pause', async () => {
    const { database, told, opens, pass } = await awayAtTheStart();
    for (let question = 0; question < 3; question += 1) await expect(database.run(ASK)).rejects.toThrow();
    expect(opens()).toBe(1);
    expect(told).toHaveLength(1);
    pass(5_000);
    await expect(database.run(ASK)).rejects.toThrow();
    expect(opens()).toBe(2);
    expect(told).toHaveLength(1);
    await database.close();
  });

  it('works, and tells it, when the database has come back', async () => {
    const { database, told, pass, comeBack } = await awayAtTheStart();
    await expect(database.run(ASK)).rejects.toThrow();
    await comeBack();
    pass(5_000);
    expect(await database.run(ASK)).toEqual([[{ one: 1 }]]);
    expect(told.map((trouble) => trouble === undefined)).toEqual([false, true]);
    await database.close();
  });

  it('answers the next statement at once after one that it refuses', async () => {
    const told: unknown[] = [];
    const database = createLastingDatabase({
      open: () => openSqlite('file::memory:'),
      now: () => 0,
      onChange: (trouble) => told.push(trouble),
    });
    await expect(database.run({ sql: 'SELECT a FROM nowhere' })).rejects.toThrow(/nowhere/);
    expect(await database.run(ASK)).toEqual([[{ one: 1 }]]);
    expect(told.map((trouble) => trouble === undefined)).toEqual([false, true]);
    await database.close();
  });

  it('rejects at once after a statement that took long to fail', async () => {
    let time = 0;
    const database = createLastingDatabase({
      open: async () => ({
        run: async () => {
          time += 2_000;
          throw new Error('timed out');
        },
        exclusively: async () => {},
        scrub: async () => {},
        close: async () => {},
      }),
      now: () => time,
      onChange: () => {},
    });
    await expect(database.run(ASK)).rejects.toThrow('timed out');
    await expect(database.run(ASK)).rejects.toThrow('timed out');
    expect(time).toBe(2_000);
  });
});

describe('SQLite', () => {
  it('has a commit on the disk before it acknowledges it, after many transactions too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rolecall-sync-'));
    const database = await openDatabase(`file:${join(folder, 'a.db')}`);
    const pragmas = async () => [
      (await database.run({ sql: 'PRAGMA journal_mode' }))[0],
      (await database.run({ sql: 'PRAGMA synchronous' }))[0],
    ];
    await expect(database.run({ sql: 'SELECT a FROM nowhere' })).rejects.toThrow();
    await database.exclusively(async () => {});
    expect(await pragmas()).toEqual([[{ journal_mode: 'wal' }], [{ synchronous: 2 }]]);
    await database.close();
    await rm(folder, { recursive: true });
  });
});
