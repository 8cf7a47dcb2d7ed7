import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

import { checkCommand } from '../../src/commands/check-command.ts';
import { UsageError } from '../../src/commands/command.ts';
import { runCommand } from '../support/command-run.ts';
import { buildMarkdown, two } from '../support/knowledge-files.ts';
import { writeKnowledgeFolder } from '../support/knowledge-folder.ts';

describe('check', () => {
  it('prints the grid of the shipped folder, with a row for every aspect that it holds', async () => {
    const { code, lines } = await runCommand(checkCommand);
    expect(code).toBe(0);
    expect(lines[0]?.trim().split(/\s+/)).toEqual(['CIO', 'CTO', 'CEO']);
    expect(lines).toContainEqual(
      expect.stringMatching(/^\d+ documents, \d+ statements, \d+ disagreements\.$/),
    );
  });

  it.each([
    [
      'one',
      two('## CIO: focus', 'They lead. {#two-01 salery}'),
      '1 problem. The bot does not start until they are mended.',
    ],
    [
      'several',
      two('## CIO: focus', 'They lead. {#two-01 salery}', '', 'They follow. {#two-02 lead}'),
      '2 problems. The bot does not start until they are mended.',
    ],
  ])('counts its problems: %s', async (_, files, expected) => {
    const knowledgeFolder = await writeKnowledgeFolder(files);
    const { code, lines } = await runCommand(checkCommand, { knowledgeFolder });
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe(expected);
  });

  it('reads a document with a byte order mark as one without (regression: every place was off by one)', async () => {
    const files = two('## CIO: focus', 'The CIO leads. {#two-01}');
    const knowledgeFolder = await writeKnowledgeFolder({
      'documents/two.md': `\uFEFF${files['documents/two.md']}`,
    });
    expect((await runCommand(checkCommand, { knowledgeFolder })).code).toBe(0);
  });

  it('prints counts of each document, what is not read, and what seems to disagree', async () => {
    const knowledgeFolder = await writeKnowledgeFolder({
      ...two('The CTO reports to the CEO.', '', 'The CIO reports to the CEO.'),
      'documents/three.md': buildMarkdown('The CTO reports to the CIO.', 'three'),
      'documents/four.md': buildMarkdown('It rains.', 'four'),
    });
    await writeFile(join(knowledgeFolder, 'documents', 'old.pdf'), '%PDF-1.4');
    await mkdir(join(knowledgeFolder, 'documents', 'drafts'));
    const { code, lines } = await runCommand(checkCommand, { knowledgeFolder });
    expect(code).toBe(0);
    expect(lines).toContain('1 of 1 statement of documents/four.md is about no role');
    expect(lines).toContain('  line 6: “It rains.”');
    expect(lines).toContain('documents/drafts/: not read: put its files right into documents/');
    expect(lines).toContain('documents/old.pdf: not read: convert it with npm run add');
    expect(lines).toContain('Who the CTO reports to');
  });

  it('fails on a folder that covers no role, and says what to do', async () => {
    const knowledgeFolder = await writeKnowledgeFolder({
      'documents/one.md': undefined,
      'disagreements.yml': undefined,
      ...two('The gardener waters the roses.'),
    });
    const { code, lines, warnings } = await runCommand(checkCommand, { knowledgeFolder });
    expect(code).toBe(1);
    expect(lines).toContain('1 of 1 statement of documents/two.md is about no role');
    expect(warnings).toEqual([expect.stringMatching(/^No statement is about a role.* roles\.yml/)]);
  });
});

describe('check --json', () => {
  it('prints the review as one object', async () => {
    const knowledgeFolder = await writeKnowledgeFolder();
    const { code, lines } = await runCommand(checkCommand, { knowledgeFolder, values: { json: true } });
    expect(code).toBe(0);
    expect(JSON.parse(lines.join('\n'))).toMatchObject({
      problems: [],
      roles: [{ id: 'CIO', name: 'chief information officer', statements: 3 }],
      documents: [{ id: 'one', statements: [{ id: 'one-01', line: 11 }, {}, {}], asides: [] }],
      ignored: [],
      disagreements: ['Who the CIO reports to'],
      proposals: [],
    });
  });

  it('prints the problems where there are any', async () => {
    const knowledgeFolder = await writeKnowledgeFolder(two('## CIO: focus', 'They lead. {#two-01 salery}'));
    const { code, lines } = await runCommand(checkCommand, { knowledgeFolder, values: { json: true } });
    expect(code).toBe(1);
    expect(JSON.parse(lines.join('\n'))).toEqual({
      problems: [
        { file: 'documents/two.md', line: 7, message: expect.stringContaining('"salery" is no aspect') },
      ],
    });
  });
});

describe('check --html', () => {
  it('writes the page in place of the last one', async () => {
    const knowledgeFolder = await writeKnowledgeFolder();
    const folder = await mkdtemp(join(tmpdir(), 'rolecall-page-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const page = join(folder, 'review.html');
    await writeFile(page, 'old');
    const { code, lines, warnings } = await runCommand(checkCommand, {
      knowledgeFolder,
      values: { html: page },
    });
    expect({ code, lines }).toEqual({ code: 0, lines: [] });
    expect(warnings).toEqual([`${page} is written: open it in a browser.`]);
    expect(await readFile(page, 'utf8')).toContain('<h1>Review of the documents</h1>');
  });

  it.each([
    ['a file that is no page', 'knowledge/documents/one.md', /^--html names the page to write/],
    ['a folder that is not there', '/nowhere/review.html', /^\/nowhere\/review\.html could not be written/],
  ])('refuses %s', async (_, html, says) => {
    const knowledgeFolder = await writeKnowledgeFolder();
    const run = runCommand(checkCommand, { knowledgeFolder, values: { html } });
    await expect(run).rejects.toBeInstanceOf(UsageError);
    await expect(run).rejects.toThrow(says);
  });
});
