import { link, lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface DocumentFile {
  readonly knowledgeFolder: string;
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly text: string;
  /** Whether it may take the place of a file that is there. */
  readonly replace: boolean;
}

/**
 * Writes `documents/<id>.md`, whole or not at all: beside it first, then under its name. Returns false where a file of
 * that name is there and must stay. A link of that name is replaced, and what it leads to stays as it is.
 */
export async function writeDocument({ knowledgeFolder, id, text, replace }: DocumentFile): Promise<boolean> {
  const folder = join(knowledgeFolder, 'documents');
  const target = join(folder, `${id}.md`);
  if (!replace && (await isThere(target))) return false;
  await mkdir(folder, { recursive: true });
  // The dot and the ending keep it out of the knowledge, should the process be killed.
  const fresh = join(folder, `.${id}.${process.pid}.tmp`);
  try {
    await writeFile(fresh, text, { flag: 'wx' });
    if (replace) await rename(fresh, target);
    else await putInPlace(fresh, target);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && !replace) return false;
    throw error;
  } finally {
    await rm(fresh, { force: true });
  }
}

/** Fails with EEXIST where another process was quicker; not all disks can tell. */
async function putInPlace(fresh: string, target: string): Promise<void> {
  try {
    await link(fresh, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    await rename(fresh, target);
  }
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
