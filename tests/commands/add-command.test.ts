import { mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addCommand } from '../../src/commands/add-command.ts';
import { UsageError } from '../../src/commands/command.ts';
import { runCli } from '../support/cli-process.ts';
import { runCommand } from '../support/command-run.ts';
import { writeKnowledgeFolder } from '../support/knowledge-folder.ts';
import { makeDocx, wordParagraph } from '../support/make-docx.ts';
import { makePdf, placeLines } from '../support/make-pdf.ts';

const GUIDE = 'IT roles\n\nThe CIO runs the network.\n\nThe CTO runs the laboratory.\n\nLunch is at noon.\n';

/** Files to add, in a folder of their own; returns their paths in this order. */
async function writeFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-add-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const paths = Object.keys(files).map((name) => join(folder, name));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return paths;
}

const documentsIn = async (knowledgeFolder: string): Promise<readonly string[]> =>
  (await readdir(join(knowledgeFolder, 'documents'))).sort();

const read = (knowledgeFolder: string, name: string): Promise<string> =>
  readFile(join(knowledgeFolder, 'documents', name), 'utf8');

describe('add', () => {
  it('writes a document as those of the folder are written, and says what the bot can answer from it', async () => {
    const knowledgeFolder = await writeKnowledgeFolder();
    const args = await writeFiles({ 'IT Guide (2024).txt': GUIDE });
    const { code, lines, warnings } = await runCommand(addCommand, { knowledgeFolder, args });
    expect({ code, warnings }).toEqual({ code: 0, warnings: [] });
    expect(await read(knowledgeFolder, 'it-guide-2024.md')).toBe(
      '---\nid: it-guide-2024\ntitle: "IT roles"\nabout: "IT roles"\n---\n\n# IT roles\n\nThe CIO runs the network.\n\nThe CTO runs the laboratory.\n\nLunch is at noon.\n',
    );
    expect(lines.slice(0, 4)).toEqual([
      `In ${knowledgeFolder}:`,
      '',
      'documents/it-guide-2024.md  IT roles',
      '  1 section, 3 statements',
    ]);
    const from = lines.indexOf('  CIO: 1 (infrastructure 1)');
    expect(lines[from + 1]).toBe('    because the role is its subject 1');
    expect(lines).toContain('  “CIO: infrastructure”');
    expect(lines).toContain('    • The CIO runs the network. [1]');
  });

  it('makes documents/ where the folder has none', async () => {
    const knowledgeFolder = await writeKnowledgeFolder({
      'documents/one.md': undefined,
      'disagreements.yml': 'disagreements: []\n',
    });
    await rm(join(knowledgeFolder, 'documents'), { recursive: true });
    const args = await writeFiles({ 'guide.txt': GUIDE });
    expect((await runCommand(addCommand, { knowledgeFolder, args })).code).toBe(0);
    expect(await documentsIn(knowledgeFolder)).toEqual(['guide.md']);
  });

  it('converts all files, though one fails, and then exits with 1', async () => {
    const knowledgeFolder = await writeKnowledgeFolder();
    const args = await writeFiles({
      'first.pdf': await makePdf([placeLines(['The CIO buys the software that the offices need.'])]),
      'broken.docx': 'no Word file',
      'third.docx': makeDocx(wordParagraph('The CTO builds what is sold.')),
    });
    const { code, lines, warnings } = await runCommand(addCommand, { knowledgeFolder, args });
    expect(code).toBe(1);
    expect(warnings).toEqual([expect.stringMatching(/^broken\.docx is no Word file/)]);
    expect(lines.filter((line) => line.startsWith('documents/'))).toEqual([
      'documents/first.md  First',
      'documents/third.md  Third',
    ]);
    expect(await documentsIn(knowledgeFolder)).toEqual(['first.md', 'one.md', 'third.md']);
  });

  it('reads standard input for "-", named by --title', async () => {
    const knowledgeFolder = await writeKnowledgeFolder();
    const input = (): Readable => Readable.from([Buffer.from('The CIO answers the telephone.\n')]);
    const { code } = await runCommand(addCommand, {
      knowledgeFolder,
      args: ['-'],
      values: { title: 'Who answers: *the* "CIO"' },
      input: input(),
    });
    expect(code).toBe(0);
    expect(await read(knowledgeFolder, 'who-answers-the-cio.md')).toBe(
      '---\nid: who-answers-the-cio\ntitle: "Who answers: *the* \\"CIO\\""\nabout: "Who answers: *the* \\"CIO\\""\n---\n\n# Who answers: \\*the\\* "CIO"\n\nThe CIO answers the telephone.\n',
    );
    const untitled = await runCommand(addCommand, { knowledgeFolder, args: ['-'], input: input() });
    expect(untitled).toMatchObject({
      code: 1,
      warnings: ['standard input has no title of its own: name one with --title "…".'],
    });
  });

  it('never overwrites, unless --replace says so', async () => {
    const knowledgeFolder = await writeKnowledgeFolder();
    const before = await read(knowledgeFolder, 'one.md');
    const args = await writeFiles({ 'one.txt': GUIDE });
    const refused = await runCommand(addCommand, { knowledgeFolder, args });
    expect(refused.code).toBe(1);
    expect(refused.warnings).toEqual([
      expect.stringMatching(/^documents\/one\.md is there already, .* --replace/),
    ]);
    expect(await read(knowledgeFolder, 'one.md')).toBe(before);
    await writeFile(join(knowledgeFolder, 'disagreements.yml'), 'disagreements: []\n');
    const replaced = await runCommand(addCommand, { knowledgeFolder, args, values: { replace: true } });
    expect(replaced).toMatchObject({ code: 0, warnings: [] });
    expect(await read(knowledgeFolder, 'one.md')).toContain('The CIO runs the network.');
  });

  it('refuses an id that a file of another name has, or another file of the same call', async () => {
    const knowledgeFolder = await writeKnowledgeFolder({
      'documents/second.md': '---\nid: guide\ntitle: Guide\nabout: A test.\n---\nThe CIO sleeps.\n',
    });
    const [guide = '', roles = '', twin = ''] = await writeFiles({
      'guide.txt': GUIDE,
      'roles.txt': GUIDE,
      'Roles.md': GUIDE,
    });
    const { code, warnings } = await runCommand(addCommand, {
      knowledgeFolder,
      args: [guide, roles, twin],
      values: { replace: true },
    });
    expect(code).toBe(1);
    expect(warnings).toEqual([
      `"guide" is the id of documents/second.md already: rename ${guide}, and add it again.`,
      `${twin} would be documents/roles.md, as another of these files is: rename it.`,
    ]);
  });

  it('makes the folder with its first document', async () => {
    const knowledgeFolder = join(await writeKnowledgeFolder(), 'mine');
    const args = await writeFiles({ 'cfo.md': '# CFO\n\nThe CFO plans the budget of the bakery.\n' });
    const { code } = await runCommand(addCommand, { knowledgeFolder, args });
    expect(code).toBe(0);
    expect(await readFile(join(knowledgeFolder, 'documents', 'cfo.md'), 'utf8')).toContain(
      'plans the budget',
    );
  });

  it('tells what a new document breaks, with file and line', async () => {
    const knowledgeFolder = await writeKnowledgeFolder();
    const args = await writeFiles({
      'broken.md': '# Roles\n\nText.\n\n## CIO: focus\n\nThey lead. {#broken-01 salery}\n',
    });
    const { code, lines, warnings } = await runCommand(addCommand, { knowledgeFolder, args });
    expect(code).toBe(1);
    expect(lines).toEqual([`${join(knowledgeFolder, 'documents', 'broken.md')} is written.`]);
    expect(warnings[0]).toMatch(/^documents\/broken\.md:\d+ \{#broken-01 …\}: "salery" is no aspect/);
  });
});

describe('add leaves the folder as it was when it is given', () => {
  it.each<[string, string | Uint8Array | undefined, RegExp]>([
    [
      'no such file.pdf',
      undefined,
      /no such file\.pdf: there is no such file; check the name, and quote one with spaces\.$/,
    ],
    ['empty.md', '', /^empty\.md is empty/],
    ['cut.pdf', '%PDF-1.4 and no more', /^cut\.pdf is a PDF that is damaged/],
    ['…!.txt', 'The CIO. Is. Here.\n', /has no letter or digit in its name/],
  ])('%s', async (name, content, says) => {
    const knowledgeFolder = await writeKnowledgeFolder();
    const [path = ''] = await writeFiles({ [name]: content ?? '' });
    if (content === undefined) await rm(path);
    const { code, lines, warnings } = await runCommand(addCommand, { knowledgeFolder, args: [path] });
    expect({ code, lines }).toEqual({ code: 1, lines: [] });
    expect(warnings).toEqual([expect.stringMatching(says)]);
    expect(await documentsIn(knowledgeFolder)).toEqual(['one.md']);
  });

  it('a folder', async () => {
    const knowledgeFolder = await writeKnowledgeFolder();
    const { code, warnings } = await runCommand(addCommand, { knowledgeFolder, args: [knowledgeFolder] });
    expect(code).toBe(1);
    expect(warnings).toEqual([
      expect.stringMatching(/ is a folder: name the files in it, for example .+\/\*\.$/),
    ]);
  });

  it.each<[string, { args: readonly string[]; values?: Record<string, string> }, RegExp]>([
    ['nothing', { args: [] }, /^Name the files to add, for example: npm run add/],
    ['one title for two files', { args: ['a', 'b'], values: { title: 'A' } }, /^--title names one document/],
    ['standard input twice', { args: ['-', '-'] }, /^"-" is standard input/],
  ])('%s', async (_, given, says) => {
    const knowledgeFolder = await writeKnowledgeFolder();
    const run = runCommand(addCommand, { knowledgeFolder, ...given });
    await expect(run).rejects.toBeInstanceOf(UsageError);
    await expect(run).rejects.toThrow(says);
  });

  it('a knowledge folder in a place that is not there', async () => {
    const run = runCommand(addCommand, { knowledgeFolder: '/nowhere/at-all', args: ['a.txt'] });
    await expect(run).rejects.toThrow(
      /^The knowledge folder \/nowhere\/at-all cannot be made, for there is no folder \/nowhere\. .*set KNOWLEDGE_FOLDER/,
    );
  });

  it('a knowledge folder that is a file', async () => {
    const [file = ''] = await writeFiles({ 'folder.md': 'Text.' });
    const run = runCommand(addCommand, { knowledgeFolder: file, args: [file] });
    await expect(run).rejects.toThrow(/ is a file\. Set KNOWLEDGE_FOLDER/);
  });
});

describe('add writes into documents/ alone', () => {
  it.each([
    ['..\\..\\Rôle d’équipe.TXT', 'role-dequipe.md'],
    ['.hidden.txt', 'hidden.md'],
    ['-rf.txt', 'rf.md'],
    ['a%2F..%2Fb;$(x).txt', 'a-2f-2fb-x.md'],
    [`${'long-name-'.repeat(20)}.txt`, `${'long-name-'.repeat(6).slice(0, -1)}.md`],
  ])('a file named %s', async (name, expected) => {
    const knowledgeFolder = await writeKnowledgeFolder();
    const args = await writeFiles({ [name]: GUIDE });
    expect((await runCommand(addCommand, { knowledgeFolder, args })).warnings).toEqual([]);
    expect(await documentsIn(knowledgeFolder)).toEqual([expected, 'one.md'].sort());
  });

  it('a link to a file, by its own name', async () => {
    const knowledgeFolder = await writeKnowledgeFolder();
    const [path = ''] = await writeFiles({ 'real.txt': GUIDE });
    const alias = `${path}-alias.txt`;
    await symlink(path, alias);
    expect((await runCommand(addCommand, { knowledgeFolder, args: [alias] })).code).toBe(0);
    expect(await documentsIn(knowledgeFolder)).toEqual(['one.md', 'real-txt-alias.md']);
  });

  it('where a link of that name leads elsewhere: it refuses, or replaces the link and not what it leads to', async () => {
    const knowledgeFolder = await writeKnowledgeFolder();
    const [outside = '', guide = ''] = await writeFiles({
      'outside.md': '---\nid: linked\ntitle: Out\nabout: A test.\n---\nKept.\n',
      'linked.txt': GUIDE,
    });
    const link = join(knowledgeFolder, 'documents', 'linked.md');
    await symlink(outside, link);
    const refused = await runCommand(addCommand, { knowledgeFolder, args: [guide] });
    expect(refused.warnings).toEqual([expect.stringMatching(/^documents\/linked\.md is there already/)]);
    expect(await readlink(link)).toBe(outside);
    await runCommand(addCommand, { knowledgeFolder, args: [guide], values: { replace: true } });
    expect(await readFile(outside, 'utf8')).toContain('Kept.');
    expect(await read(knowledgeFolder, 'linked.md')).toContain('The CIO runs the network.');
  });

  it('and says so when it cannot', async () => {
    const knowledgeFolder = await writeKnowledgeFolder();
    await mkdir(join(knowledgeFolder, 'documents', 'guide.md'));
    const args = await writeFiles({ 'guide.txt': GUIDE });
    const { code, warnings } = await runCommand(addCommand, {
      knowledgeFolder,
      args,
      values: { replace: true },
    });
    expect(code).toBe(1);
    expect(warnings).toEqual([expect.stringMatching(/^documents\/guide\.md could not be written/)]);
    expect(await documentsIn(knowledgeFolder)).toEqual(['guide.md', 'one.md']);
  });
});

describe('the compiled command line', () => {
  it('adds what is piped into it, by the compiled worker', async () => {
    const KNOWLEDGE_FOLDER = await writeKnowledgeFolder();
    const { code, stdout, stderr } = await runCli(['add', '-', '--title', 'Network'], {
      input: '<html><body><p>The CIO runs the network, and the telephones too.</p></body></html>',
      environment: { KNOWLEDGE_FOLDER },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('documents/network.md  Network\n');
  });
});
