import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { openEngine } from '../src/ask.ts';
import { loadEnvironment, readConfig } from '../src/config.ts';
import { manifestFor } from '../src/slack/manifest.ts';

/**
 * Writes manifest.yml for the roles of the knowledge folder (`KNOWLEDGE_FOLDER`, else the shipped one):
 *   npm run manifest
 * Exits with 1 and what is wrong when the folder or the configuration is not fit.
 */
const MANIFEST = fileURLToPath(new URL('../manifest.yml', import.meta.url));

const config = readConfig(loadEnvironment());
if (config.ok) {
  try {
    await writeFile(MANIFEST, manifestFor(await openEngine(config.config.knowledgeFolder)));
    console.log(`Written for ${config.config.knowledgeFolder}: ${MANIFEST}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} else {
  console.error(config.problems.join('\n'));
  process.exitCode = 1;
}
