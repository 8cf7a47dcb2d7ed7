import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnowledgeFile } from './model.ts';

/** The folder is not there, or not readable; the message says what to set. */
export class UnreadableFolderError extends Error {
  override readonly name = 'UnreadableFolderError';
}

/**
 * Every `.yml` and `.json` file of the folder and every `.md` file of its `documents` folder, in name order.
 * The only file of the core that reads from a disk. Throws UnreadableFolderError.
 */
export async function readKnowledgeFolder(folder: string): Promise<readonly KnowledgeFile[]> {
  const listed = await Promise.all([
    names(folder, '', '.yml'),
    names(folder, '', '.json'),
    names(folder, 'documents', '.md'),
  ]);
  return Promise.all(
    listed.flat().map(async (path) => {
      const text = await readFile(join(folder, path), 'utf8');
      return { path, text: text.replace(BYTE_ORDER_MARK, '') };
    }),
  );
}

/** Some editors put one first; every place in the file would be off by one. */
const BYTE_ORDER_MARK = /^\uFEFF/;

async function names(folder: string, below: string, ending: string): Promise<readonly string[]> {
  const where = join(folder, below);
  const entries = await readdir(where, { withFileTypes: true }).catch((cause: unknown) => {
    throw new UnreadableFolderError(
      `Cannot read the knowledge folder ${where}. Set KNOWLEDGE_FOLDER to a folder with documents/ in it.`,
      { cause },
    );
  });
  return entries
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith(ending))
    .map((entry) => (below === '' ? entry.name : `${below}/${entry.name}`))
    .sort();
}
