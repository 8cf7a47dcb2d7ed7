import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

import { generateKnowledge } from '../../scripts/bench/generate-knowledge.ts';
import { writeKnowledge } from '../../scripts/bench/write-knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readKnowledgeFolder } from '../../src/knowledge/read-folder.ts';
import { knowledgeOf } from '../support/knowledge-files.ts';
import { shippedFiles } from '../support/shipped-knowledge.ts';

it('writes generated statements as a folder that has no problem, and as many statements', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const generated = generateKnowledge(knowledgeOf(shippedFiles), 800, 1);
  await writeKnowledge(folder, shippedFiles, generated);
  const { knowledge, problems } = loadKnowledge(await readKnowledgeFolder(folder));
  expect(problems).toEqual([]);
  expect(knowledge?.documents).toHaveLength(generated.documents.length);
  // Of running text, a statement may be two sentences.
  const count = (knowledge?.statements.length ?? 0) + (knowledge?.asides.length ?? 0);
  expect(count).toBeGreaterThanOrEqual(800);
  expect(count).toBeLessThan(820);
});
