import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of golden files (path → lines), with these floors, on disk until the test is over. */
export async function writeGoldenFolder(
  files: Readonly<Record<string, readonly object[]>>,
  floors: Readonly<Record<string, Readonly<Record<string, number>>>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-golden-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, lines] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
  await writeFile(join(folder, 'floors.json'), JSON.stringify(floors));
  return folder;
}
