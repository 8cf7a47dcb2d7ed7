import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';

import { askCommand } from '../../src/commands/ask-command.ts';
import { UsageError } from '../../src/commands/command.ts';
import { searchCommand } from '../../src/commands/search-command.ts';
import { runCommand } from '../support/command-run.ts';
import { writeKnowledgeFolder } from '../support/knowledge-folder.ts';

describe('ask', () => {
  it.each([
    ['a narrow terminal', 40, 40],
    ['a wide one, whose whole width would tire the eye', 400, 110],
  ])('wraps a comparison to the width of %s', async (_, width, widest) => {
    const { code, lines } = await runCommand(askCommand, { words: 'cio vs cto', width });
    expect(code).toBe(0);
    const longest = Math.max(...lines.map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(widest);
    expect(longest).toBeGreaterThan(widest / 2);
  });

  it('prints one object for --json, with the sentences of the text', async () => {
    const { lines } = await runCommand(askCommand, { words: 'what is a CIO?', values: { json: true } });
    const answer: unknown = JSON.parse(lines.join('\n'));
    expect(answer).toMatchObject({ question: 'what is a CIO?', kind: 'explanation', roles: ['CIO'] });
    expect(answer).not.toHaveProperty('ms');
  });

  it('goes on from the question of --previous', async () => {
    const values = { json: true, previous: 'what does a CIO earn?' };
    const { lines } = await runCommand(askCommand, { words: 'and the CTO?', values });
    expect(JSON.parse(lines.join('\n'))).toMatchObject({ roles: ['CTO'] });
  });

  it('says before the answer what it understood, for --explain', async () => {
    const { lines } = await runCommand(askCommand, {
      words: 'what is a CIO?',
      values: { explain: true },
      knowledgeFolder: await writeKnowledgeFolder(),
    });
    expect(lines[0]).toMatch(/^intent {4}explain$/);
    expect(lines).toContainEqual(expect.stringMatching(/^roles {5}CIO$/));
  });

  it('says both halves of a question that is two, and whom it asks (regression: the second was not shown)', async () => {
    const { lines } = await runCommand(askCommand, {
      words: 'who owns the help desk according to BMC, and does that person report to the CTO?',
      values: { explain: true },
    });
    const understood = lines.join('\n');
    expect(understood).toMatch(/^sources {3}BMC/m);
    expect(understood).toMatch(
      /^half {6}does that person report to the CTO\?\nintent {4}explain\nroles {5}CTO$/m,
    );
  });

  it('answers every line of --jsonl, one line each, whatever stands in it', async () => {
    const questions = [
      'what is a CIO?',
      '',
      ' ',
      '<!channel>',
      '😀',
      'x'.repeat(40_000),
      '\u202Ecto',
      'כן?',
      '\n\n',
    ];
    const input = Readable.from(questions.map((q) => `${JSON.stringify({ q })}\n`));
    const { code, lines } = await runCommand(askCommand, { values: { jsonl: true }, input });
    expect(code).toBe(0);
    expect(lines).toHaveLength(questions.length);
    for (const line of lines) {
      const answer: unknown = JSON.parse(line);
      expect(answer).toMatchObject({ kind: expect.any(String), text: expect.stringMatching(/\S/) });
    }
  });

  it.each([
    ['numbers as ids are texts', '{"id":7,"q":"cio"}', { id: '7' }],
    ['keys that it does not know are let pass', '{"q":"cio","note":"x"}', { question: 'cio' }],
    ['a byte order mark, as Windows puts before a pipe', '\uFEFF{"q":"cio"}', { question: 'cio' }],
    ['Windows line ends', '{"q":"cio"}\r', { question: 'cio' }],
  ])('reads JSON Lines leniently: %s', async (_, line, expected) => {
    const { lines } = await runCommand(askCommand, {
      values: { jsonl: true },
      knowledgeFolder: await writeKnowledgeFolder(),
      input: Readable.from([`${line}\n`]),
    });
    expect(lines.map((each): unknown => JSON.parse(each))).toEqual([expect.objectContaining(expected)]);
  });

  it('prints nothing for --jsonl without a line', async () => {
    const knowledgeFolder = await writeKnowledgeFolder();
    const { code, lines } = await runCommand(askCommand, { values: { jsonl: true }, knowledgeFolder });
    expect({ code, lines }).toEqual({ code: 0, lines: [] });
  });
});

describe('ask and search throw a usage error', () => {
  it.each([
    ['ask without words', askCommand, ''],
    ['ask with white space', askCommand, ' \n'],
    ['search without words', searchCommand, ''],
  ])('for %s', async (_, command, words) => {
    await expect(runCommand(command, { words })).rejects.toThrow(UsageError);
  });

  it.each([
    ['no JSON', '{"q":"cio"}\n\nnonsense\n', /^line 3 of standard input is no JSON/],
    ['JSON that is no object', '"cio"\n', /^line 1 of standard input: /],
    ['no question', '{"q":"cio"}\n{"question":"cto"}\n', /^line 2 of standard input: /],
    ['a question that is no text', '{"q":5}\n', /^line 1 of standard input: /],
  ])('that names the line with %s', async (_, text, message) => {
    const run = runCommand(askCommand, {
      values: { jsonl: true },
      knowledgeFolder: await writeKnowledgeFolder(),
      input: Readable.from([text]),
    });
    await expect(run).rejects.toThrow(message);
    await expect(run).rejects.toThrow(UsageError);
  });
});

describe('search', () => {
  it('prints what was understood, then at most ten statements, each with its scores and id', async () => {
    const { code, lines } = await runCommand(searchCommand, { words: 'who owns the help desk' });
    expect(code).toBe(0);
    expect(lines[0]).toMatch(/^intent/);
    const scored = lines.filter((line) => /^\d+\.\d\d \(aspect \d/.test(line));
    expect(scored.length).toBeGreaterThan(0);
    expect(scored.length).toBeLessThanOrEqual(10);
    expect(scored[0]).toContain('bmc-09');
  });
});
