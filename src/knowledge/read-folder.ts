import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULTS, LEARNED, TRANSLATION_WEIGHTS } from './load.ts';
import type { KnowledgeFile } from './model.ts';

/** The folder is not there, or not readable; the message says what to set. */
export class UnreadableFolderError extends Error {
  override readonly name = 'UnreadableFolderError';
}

/** Beside this file, in src/ as in dist/, where the build puts a copy. */
const DEFAULTS_FOLDER = fileURLToPath(new URL('./defaults', import.meta.url));

/**
 * The paths of what a knowledge folder is made of: every `.yml` and `.json` file of the folder and every `.md` file of
 * its `documents` folder, in name order. Throws UnreadableFolderError.
 */
export async function listKnowledgeFolder(folder: string): Promise<readonly string[]> {
  const listed = await Promise.all([
    names(folder, '', '.yml'),
    names(folder, '', '.json'),
    names(folder, 'documents', '.md'),
  ]);
  return listed.flat();
}

/** Files of the folder beside its documents that are read. */
const READ_FILES: ReadonlySet<string> = new Set([
  ...[
    'roles.yml',
    'aspects.yml',
    'synonyms.yml',
    'language.yml',
    'job-descriptions.yml',
    'disagreements.yml',
  ],
  'learned.json',
]);

/** Something in the folder that is not read. */
export interface IgnoredFile {
  /** Relative to the folder; a folder ends with `/`. */
  readonly path: string;
  /** Reads on after the path: `not read: …`, with the next step. */
  readonly message: string;
}

/** What stands in the knowledge folder and is not read, in name order; hidden files apart. Throws UnreadableFolderError. */
export async function listIgnoredFiles(folder: string): Promise<readonly IgnoredFile[]> {
  const [own, documents] = await Promise.all([entriesOf(folder), entriesOf(join(folder, 'documents'))]);
  const shown = (entries: readonly Dirent[]): readonly Dirent[] =>
    entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    ...shown(own).flatMap((entry) => {
      const { name } = entry;
      if (entry.isDirectory())
        return name === 'documents'
          ? []
          : [{ path: `${name}/`, message: 'not read: put documents into documents/' }];
      if (READ_FILES.has(name)) return [];
      const path = name;
      const meant = `${name.toLowerCase().replace(/\.ya?ml$/, '')}.yml`;
      if (READ_FILES.has(meant)) return [{ path, message: `not read: rename it to ${meant}` }];
      if (/\.md$/i.test(name)) return [{ path, message: 'not read: put it into documents/' }];
      return [{ path, message: 'not read: a knowledge folder has no file of this name' }];
    }),
    ...shown(documents).flatMap((entry) => {
      const path = `documents/${entry.name}`;
      if (entry.isDirectory())
        return [{ path: `${path}/`, message: 'not read: put its files right into documents/' }];
      if (entry.name.endsWith('.md')) return [];
      if (/\.md$/i.test(entry.name)) return [{ path, message: 'not read: let its name end in ".md"' }];
      return [{ path, message: 'not read: convert it with npm run add' }];
    }),
  ];
}

/**
 * The language that ships with the product, and every file of the folder. The only file of the core that reads from a
 * disk. Throws UnreadableFolderError, and what reading a file throws: it may be gone since it was listed.
 */
export async function readKnowledgeFolder(folder: string): Promise<readonly KnowledgeFile[]> {
  const [defaults, own] = await Promise.all([listDefaults(), listKnowledgeFolder(folder)]);
  // It is for statements that nothing was learned of, and it is large.
  const needed = defaults.filter((path) => path !== TRANSLATION_WEIGHTS || !own.includes(LEARNED));
  return Promise.all([...needed.map(readDefault), ...own.map((path) => read(folder, path))]);
}

const listDefaults = async (): Promise<readonly string[]> =>
  (await names(DEFAULTS_FOLDER, '', '')).map((path) => `${DEFAULTS}${path}`);

const defaultFiles = new Map<string, Promise<KnowledgeFile>>();

/** Read once: they change with the product only. */
function readDefault(path: string): Promise<KnowledgeFile> {
  const known = defaultFiles.get(path) ?? read(DEFAULTS_FOLDER, path.slice(DEFAULTS.length), path);
  defaultFiles.set(path, known);
  return known;
}

async function read(folder: string, path: string, name = path): Promise<KnowledgeFile> {
  const text = await readFile(join(folder, path), 'utf8');
  return { path: name, text: text.replace(BYTE_ORDER_MARK, '') };
}

/** Some editors put one first; every place in the file would be off by one. */
const BYTE_ORDER_MARK = /^\uFEFF/;

async function names(folder: string, below: string, ending: string): Promise<readonly string[]> {
  const entries = await entriesOf(join(folder, below));
  return entries
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith(ending))
    .map((entry) => (below === '' ? entry.name : `${below}/${entry.name}`))
    .sort();
}

const entriesOf = (where: string): Promise<readonly Dirent[]> =>
  readdir(where, { withFileTypes: true }).catch((cause: unknown) => {
    throw new UnreadableFolderError(
      `Cannot read the knowledge folder ${where}. Set KNOWLEDGE_FOLDER to a folder with documents/ in it.`,
      { cause },
    );
  });
