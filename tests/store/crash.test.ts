import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/open-database.ts';
import { createStore } from '../../src/store/store.ts';
import { databaseKinds, type TestDatabase } from '../support/databases.ts';

const WRITER = fileURLToPath(new URL('../support/write-ratings.ts', import.meta.url));
const RATINGS = 1_000;
/** Each ends a writer in the middle of its work. */
const KILLS = 4;

/** Numbers that a writer saw acknowledged before it was killed. */
async function writeAndKill(url: string, first: number, count: number): Promise<readonly number[]> {
  const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, url, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: number[] = [];
  for await (const line of createInterface(writer.stdout)) {
    acknowledged.push(Number(line));
    if (acknowledged.length === count) writer.kill('SIGKILL');
  }
  if (writer.signalCode === null) await once(writer, 'exit');
  expect(writer.signalCode).toBe('SIGKILL');
  return acknowledged;
}

describe.each(databaseKinds)('ratings in $name', ({ isHere, make }) => {
  let made: TestDatabase | undefined;
  afterEach(async () => {
    await made?.drop();
    made = undefined;
  });

  it.skipIf(!isHere)(
    'lose nothing that was acknowledged when the process is killed',
    { timeout: 60_000 },
    async () => {
      made = await make();
      const acknowledged: number[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        const first = (acknowledged.at(-1) ?? -1) + 1;
        acknowledged.push(...(await writeAndKill(made.url, first, RATINGS / KILLS)));
      }
      const database = await openDatabase(made.url);
      const [rows = []] = await database.run({ sql: 'SELECT answer_id FROM ratings' });
      const kept = new Set(rows.map((row) => row.answer_id));
      expect(acknowledged.length).toBeGreaterThanOrEqual(RATINGS);
      expect(acknowledged.filter((number) => !kept.has(`a${number}`))).toEqual([]);
      expect((await createStore(database).totals('T1', 0, Number.MAX_SAFE_INTEGER)).helpful).toBe(kept.size);
      await database.close();
    },
  );
});
