import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';

import { watchKnowledge } from '../../src/reload/watch-knowledge.ts';
import { eventually } from '../support/eventually.ts';
import { writeKnowledgeFolder } from '../support/knowledge-folder.ts';

async function watched() {
  const folder = await writeKnowledgeFolder();
  let changes = 0;
  const watch = await watchKnowledge(folder, () => {
    changes += 1;
  });
  onTestFinished(watch.close);
  return { folder, watch, one: join(folder, 'documents', 'one.md'), changes: () => changes };
}

type Change = (folder: string, one: string) => Promise<unknown>;

/** Nothing else than time shows that nothing comes. */
const QUIET_MS = 1_300;

describe.concurrent('a change of the folder is told', () => {
  it.each<[string, Change]>([
    ['where a document is written', (_, one) => writeFile(one, 'other')],
    [
      'where the new file keeps size and time',
      async (_, one) => {
        const [text, { atime, mtime }] = await Promise.all([readFile(one, 'utf8'), stat(one)]);
        await writeFile(`${one}~`, text.replace('inward', 'upward'));
        await utimes(`${one}~`, atime, mtime);
        await rename(`${one}~`, one);
      },
    ],
    ['where a document comes', (folder) => writeFile(join(folder, 'documents', 'three.md'), 'x')],
    ['where a document goes', (_, one) => rm(one)],
    ['where a vocabulary is written', (folder) => writeFile(join(folder, 'roles.yml'), 'x')],
    ['where documents/ goes', (folder) => rm(join(folder, 'documents'), { recursive: true })],
    [
      'where documents/ is made anew at once',
      async (folder, one) => {
        await rm(join(folder, 'documents'), { recursive: true });
        await mkdir(join(folder, 'documents'));
        await writeFile(one, 'x');
      },
    ],
    [
      'where the folder is replaced by another',
      async (folder, one) => {
        await rename(folder, `${folder}-old`);
        onTestFinished(() => rm(`${folder}-old`, { recursive: true }));
        await mkdir(join(folder, 'documents'), { recursive: true });
        await writeFile(one, 'x');
      },
    ],
  ])('%s, and so is the next one', async (_, change) => {
    const { folder, one, changes } = await watched();
    await change(folder, one);
    await eventually(() => changes() === 1);
    await mkdir(join(folder, 'documents'), { recursive: true });
    await writeFile(one, 'the next one');
    await eventually(() => changes() === 2);
  });

  it('once, when it has been quiet for a moment', async () => {
    const { one, changes } = await watched();
    for (let part = 0; part < 8; part++) {
      await writeFile(one, 'x'.repeat(part));
      await sleep(200);
      expect(changes()).toBe(0);
    }
    await eventually(() => changes() === 1);
    await sleep(QUIET_MS);
    expect(changes()).toBe(1);
  });

  it('for nothing else in the folder, and no more after closing', async () => {
    const { folder, watch, one, changes } = await watched();
    await writeFile(join(folder, 'documents', 'one.md.swp'), 'x');
    await writeFile(join(folder, 'notes.txt'), 'x');
    await sleep(QUIET_MS);
    expect(changes()).toBe(0);
    watch.close();
    await writeFile(one, 'other');
    await sleep(QUIET_MS);
    expect(changes()).toBe(0);
  });
});
