import { fileURLToPath } from 'node:url';
import { readKnowledgeFolder } from '../../src/knowledge/read-folder.ts';

/** The folder that the bot ships with. */
export const shippedFolder = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** Its files, read once. */
export const shippedFiles = await readKnowledgeFolder(shippedFolder);
