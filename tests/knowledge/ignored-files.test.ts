import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listIgnoredFiles, UnreadableFolderError } from '../../src/knowledge/read-folder.ts';
import { writeKnowledgeFolder } from '../support/knowledge-folder.ts';

it('names what is not read, each with the next step, and nothing that is', async () => {
  const folder = await writeKnowledgeFolder();
  expect(await listIgnoredFiles(folder)).toEqual([]);
  await mkdir(join(folder, 'drafts'));
  await mkdir(join(folder, 'documents', 'old.md'));
  for (const name of [
    ...['Roles.YAML', 'handbook.md', 'notes.txt', 'learned.json', '.DS_Store'],
    ...['documents/guide.pdf', 'documents/LOUD.MD', 'documents/.gitkeep'],
  ])
    await writeFile(join(folder, name), 'x');
  expect((await listIgnoredFiles(folder)).map(({ path, message }) => `${path} ${message}`)).toEqual([
    'Roles.YAML not read: rename it to roles.yml',
    'drafts/ not read: put documents into documents/',
    'handbook.md not read: put it into documents/',
    'notes.txt not read: a knowledge folder has no file of this name',
    'documents/LOUD.MD not read: let its name end in ".md"',
    'documents/guide.pdf not read: convert it with npm run add',
    'documents/old.md/ not read: put its files right into documents/',
  ]);
});

it('says which folder cannot be read', async () => {
  await expect(listIgnoredFiles('/nowhere')).rejects.toBeInstanceOf(UnreadableFolderError);
});
