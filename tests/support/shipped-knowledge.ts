import { fileURLToPath } from 'node:url';
import { DEFAULTS } from '../../src/knowledge/load.ts';
import { readKnowledgeFolder } from '../../src/knowledge/read-folder.ts';

/** The folder that the bot ships with. */
export const shippedFolder = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** Its files, read once. */
export const shippedFiles = await readKnowledgeFolder(shippedFolder);

/** What is read before the files of any folder. */
export const shippedDefaults = shippedFiles.filter(({ path }) => path.startsWith(DEFAULTS));
