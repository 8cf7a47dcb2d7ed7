import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { GoldenLine } from './attempts.ts';

/** A folder of golden questions, by file, with these floors, on disk until the test is over. */
export async function writeGoldenFolder(
  files: Readonly<Record<string, readonly GoldenLine[]>>,
  floors: Readonly<Record<string, Readonly<Record<string, number>>>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-golden-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, lines] of Object.entries(files))
    await writeFile(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  await writeFile(join(folder, 'floors.json'), JSON.stringify(floors));
  return folder;
}
