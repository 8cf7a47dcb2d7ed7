import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { buildKnowledgeFiles, type Files } from './knowledge-files.ts';

/** The small knowledge folder, with these files in it, on disk until the test is over. */
export async function writeKnowledgeFolder(files: Files = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'documents'));
  for (const { path, text } of buildKnowledgeFiles(files)) await writeFile(join(folder, path), text);
  return folder;
}
