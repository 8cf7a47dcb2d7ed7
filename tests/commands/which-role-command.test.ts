import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/commands/command.ts';
import { whichRoleCommand } from '../../src/commands/which-role-command.ts';
import { runCommand } from '../support/command-run.ts';
import { writeKnowledgeFolder } from '../support/knowledge-folder.ts';

const TEXT =
  'You run our IT operations and the service desk. You answer for the IT budget. You lead forty administrators.';

describe('which-role', () => {
  it('prints a verdict on the text, wrapped to the terminal', async () => {
    const { code, lines } = await runCommand(whichRoleCommand, { words: TEXT, width: 50 });
    expect(code).toBe(0);
    expect(lines[0]).toMatch(/^The CIO\. /);
    expect(lines.join('\n')).toContain('“You answer for the IT budget.”');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50);
  });

  it('reads standard input where no text is given', async () => {
    const { lines } = await runCommand(whichRoleCommand, { input: Readable.from([TEXT]) });
    expect(lines[0]).toMatch(/^The CIO\. /);
  });

  it('reads a file', async () => {
    const file = join(await writeKnowledgeFolder(), 'text.txt');
    await writeFile(file, TEXT);
    const { lines } = await runCommand(whichRoleCommand, { values: { file, json: true } });
    expect(JSON.parse(lines.join('\n'))).toMatchObject({ verdict: 'CIO', reason: null });
  });

  it('answers every line of --jsonl, one line each, other keys let pass, an empty text too', async () => {
    const texts = [TEXT, '', 'x'.repeat(50_000), '<!channel>'];
    const input = Readable.from(texts.map((text, id) => `${JSON.stringify({ id, text, title: 'CTO' })}\n`));
    const { lines } = await runCommand(whichRoleCommand, { values: { jsonl: true }, input });
    const verdicts = lines.map((line): unknown => JSON.parse(line));
    expect(verdicts).toMatchObject([
      { id: '0', verdict: 'CIO', cut: false, ms: expect.any(Number) },
      { id: '1', verdict: 'none', reason: 'empty', evidence: [] },
      { id: '2', verdict: 'none', cut: true },
      { id: '3', verdict: 'none' },
    ]);
  });
});

describe('which-role throws a usage error', () => {
  it.each([
    ['without any text', {}, /^Give a job description/],
    ['for a text and a file', { words: TEXT, values: { file: 'a.txt' } }, /not both/],
    [
      'for a file that is not there',
      { values: { file: 'no-such-file.txt' } },
      /^Cannot read no-such-file\.txt/,
    ],
    [
      'for a line without a text',
      { values: { jsonl: true }, input: Readable.from(['{"q":"cio"}\n']) },
      /^line 1 of standard input/,
    ],
    [
      'for a line that is no JSON, with an example of its own',
      { values: { jsonl: true }, input: Readable.from(['nonsense\n']) },
      /"text":/,
    ],
  ])('%s', async (_, given, message) => {
    const run = runCommand(whichRoleCommand, given);
    await expect(run).rejects.toThrow(message);
    await expect(run).rejects.toThrow(UsageError);
  });
});
