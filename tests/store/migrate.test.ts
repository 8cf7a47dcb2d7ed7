import { afterEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { migrate, NewerDatabaseError } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { databaseKinds, type TestDatabase } from '../support/databases.ts';

const LATER = [...migrations, ['CREATE TABLE more (a TEXT)', 'INSERT INTO more (a) VALUES (1)']];

describe.each(databaseKinds)('migrations in $name', ({ isHere, make }) => {
  describe.skipIf(!isHere)('with its database', () => {
    let made: TestDatabase | undefined;
    const opened: Database[] = [];
    const open = async (): Promise<Database> => {
      made ??= await make();
      const database = await openDatabase(made.url);
      opened.push(database);
      return database;
    };
    const rowsOf = async ({ run }: Database, sql: string) => (await run({ sql }))[0];

    afterEach(async () => {
      await Promise.all(opened.splice(0).map((database) => database.close()));
      await made?.drop();
      made = undefined;
    });

    it('are applied once, however many processes start together', async () => {
      made = await make();
      const databases = await Promise.all([open(), open(), open(), open()]);
      for (const database of databases)
        expect(await rowsOf(database, 'SELECT number FROM migrations')).toEqual([
          { number: 1 },
          { number: 2 },
        ]);
    });

    it('go on from where the database stands', async () => {
      const database = await open();
      await migrate(database, LATER);
      await migrate(database, LATER);
      expect(await rowsOf(database, 'SELECT COUNT(*) AS count FROM more')).toEqual([{ count: 1 }]);
    });

    it('are applied wholly or not at all', async () => {
      const database = await open();
      const broken = [...migrations, ['CREATE TABLE more (a TEXT)', 'INSERT INTO nowhere (a) VALUES (1)']];
      await expect(migrate(database, broken)).rejects.toThrow();
      await expect(database.run({ sql: 'SELECT a FROM more' })).rejects.toThrow();
      await migrate(database, LATER);
      expect(await rowsOf(database, 'SELECT COUNT(*) AS count FROM more')).toEqual([{ count: 1 }]);
    });

    it('are refused by a program that is older than the database', async () => {
      const database = await open();
      await migrate(database, LATER);
      await expect(migrate(database)).rejects.toThrow(NewerDatabaseError);
    });

    it('leave a failed group of statements undone', async () => {
      const { run } = await open();
      const set = { sql: 'INSERT INTO settings VALUES (?, ?, ?, ?)', values: ['T1', '', 'a', 'b'] };
      await expect(run(set, set)).rejects.toThrow();
      expect(await run({ sql: 'SELECT team FROM settings' })).toEqual([[]]);
    });
  });
});
