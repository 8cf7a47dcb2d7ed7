import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { composeLocal } from '../src/compose-local.ts';
import { createLog } from '../src/observability/create-log.ts';
import { BASE_CONFIG } from './support/base-config.ts';
import { two } from './support/knowledge-files.ts';
import { writeKnowledgeFolder } from './support/knowledge-folder.ts';

it('leads from the local workspace to the review of the documents that the bot answers from', async () => {
  const knowledgeFolder = await writeKnowledgeFolder(two('The CTO looks after the old lathe.'));
  await writeFile(join(knowledgeFolder, 'documents', 'guide.pdf'), '%PDF-1.4');
  const service = await composeLocal(
    { mode: 'local', port: 0, knowledgeFolder, logLevel: 'silent', ...BASE_CONFIG },
    createLog({ level: 'silent' }),
    () => {},
  );
  onTestFinished(async () => {
    await service.stop();
  });
  const url = await service.start();
  const review = async (): Promise<string> => (await fetch(`${url}page/of-app`)).text();
  expect(await review()).toContain('The CTO looks after the old lathe.');
  expect(await review()).toContain('<code>documents/guide.pdf</code> not read');
  const { 'documents/two.md': changed = '' } = two('The CTO looks after the new lathe.');
  await writeFile(join(knowledgeFolder, 'documents', 'two.md'), changed);
  await service.reload();
  expect(await review()).toContain('The CTO looks after the new lathe.');
});
