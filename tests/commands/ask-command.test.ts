import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';

import { askCommand } from '../../src/commands/ask-command.ts';
import { UsageError } from '../../src/commands/command.ts';
import { searchCommand } from '../../src/commands/search-command.ts';
import { runCommand } from '../support/command-run.ts';
import { two } from '../support/knowledge-files.ts';
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

  it('says before the answer what it understood and what was likeliest, for --explain', async () => {
    const { lines } = await runCommand(askCommand, {
      words: 'focus of a CIO?',
      values: { explain: true },
      knowledgeFolder: await writeKnowledgeFolder(),
    });
    expect(lines.slice(0, 2)).toEqual(['wanted    explain', 'roles     CIO']);
    const understood = lines.slice(0, lines.indexOf(''));
    expect(understood).toContain('aspects   focus');
    const first = lines.indexOf('') + 1;
    expect(lines[first]).toMatch(/^[01]\.\d\d {2}one-01 {2}CIO: focus$/);
    expect(lines[first + 1]).toBe('    The CIO looks inward.');
    expect(lines[first + 2]).toMatch(/^ {4}because: \w.* \+\d/);
    expect(lines.findLastIndex((line) => line.includes('looks inward. [1]'))).toBeGreaterThan(first + 2);
  });

  it('says how a role got into the question, and what a typo was read as, for --explain', async () => {
    const { lines } = await runCommand(askCommand, {
      words: 'and the infrastructre?',
      values: { explain: true, previous: 'focus of a CIO' },
      knowledgeFolder: await writeKnowledgeFolder(),
    });
    expect(lines).toContain('roles     CIO (carried)');
    expect(lines).toContainEqual(expect.stringMatching(/^read as +infrastructre: read as "infrastructure"/));
  });

  it('says both parts of a question that is two, for --explain (regression: the second was not shown)', async () => {
    const { lines } = await runCommand(askCommand, {
      words: 'what is the focus of a CIO, and whom does the CTO report to?',
      values: { explain: true },
      knowledgeFolder: await writeKnowledgeFolder(),
    });
    expect(lines.filter((line) => line.startsWith('part '))).toHaveLength(2);
    const second = lines.findLastIndex((line) => line.startsWith('part '));
    expect(lines[second]).toContain('the CTO report to');
    expect(lines.slice(second, lines.indexOf('', second))).toEqual(
      expect.arrayContaining(['roles     CTO', 'aspects   reporting']),
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

  describe('with "conversation" in a line of --jsonl', () => {
    const DOCUMENT = two('## CTO: focus', 'The CTO looks outward. {#two-01}');
    const lastAnswer = async (...questions: readonly object[]): Promise<unknown> => {
      const { lines } = await runCommand(askCommand, {
        values: { jsonl: true },
        knowledgeFolder: await writeKnowledgeFolder(DOCUMENT),
        input: Readable.from(questions.map((line) => `${JSON.stringify(line)}\n`)),
      });
      const last: unknown = JSON.parse(lines.at(-1) ?? '');
      return last;
    };
    const CIO = { q: 'focus of a CIO', conversation: 'a' };
    const CTO = { q: 'focus of a CTO', conversation: 'b' };

    it.each<[string, readonly object[], object]>([
      [
        'goes on from the line before it',
        [CIO, { q: 'and the CTO?', conversation: 'a' }],
        { aspect: 'focus', roles: ['CTO'] },
      ],
      ['keeps two conversations apart', [CIO, CTO, { q: 'sources?', conversation: 'a' }], { roles: ['CIO'] }],
      [
        'takes a number for a name',
        [
          { ...CIO, conversation: 7 },
          { q: 'sources?', conversation: '7' },
        ],
        { roles: ['CIO'] },
      ],
      [
        'prefers what the line itself says was before',
        [CIO, { q: 'sources?', previous: CTO.q, conversation: 'a' }],
        { roles: ['CTO'] },
      ],
      [
        'remembers what the line itself says was before',
        [CIO, { ...CTO, conversation: 'a', previous: 'hi' }, { q: 'sources?', conversation: 'a' }],
        { roles: ['CTO'] },
      ],
      ['remembers nothing of lines without one', [{ q: CIO.q }, { q: 'sources?' }], { kind: 'help' }],
      [
        'forgets after "start over"',
        [CIO, { q: 'start over', conversation: 'a' }, { q: 'sources?', conversation: 'a' }],
        { kind: 'help' },
      ],
    ])('%s', async (_, questions, expected) => {
      expect(await lastAnswer(...questions)).toMatchObject(expected);
    });
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
  it('prints what was understood, then at most ten statements, each with its probability, id and signs', async () => {
    const many = Array.from({ length: 12 }, (_, at) => `The CIO plans network number ${at}. {#two-${at}}`);
    const { code, lines } = await runCommand(searchCommand, {
      words: 'who plans the network',
      knowledgeFolder: await writeKnowledgeFolder(two('## CIO: infrastructure', many.join('\n\n'))),
    });
    expect(code).toBe(0);
    expect(lines[0]).toBe('wanted    which_role');
    expect(lines.filter((line) => /^[01]\.\d\d {2}two-\d+ {2}CIO: infrastructure$/.test(line))).toHaveLength(
      10,
    );
    expect(lines.filter((line) => line.startsWith('    because: '))).toHaveLength(10);
  });
});
