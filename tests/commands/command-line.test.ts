import { describe, expect, it } from 'vitest';

import { COMMANDS } from '../../src/commands/commands.ts';
import { runCli } from '../support/cli-process.ts';
import { writeKnowledgeFolder } from '../support/knowledge-folder.ts';

const BROKEN = {
  'documents/two.md': '---\nid: Two\nabout: A test.\n---\n## CIO: focus\nThey lead. {#two-01 salery}\n',
};

/** The objects of JSON Lines. */
function parsed(lines: string): readonly unknown[] {
  return lines
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

describe('the command line', () => {
  it('prints an answer, and nothing on standard error', async () => {
    const { code, stdout, stderr } = await runCli(['ask', 'what', 'is', 'a', 'CIO?']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/CIO/);
    expect(stdout).toMatch(/\[1\]/);
  });

  it('prints one JSON object a line for --jsonl, and nothing else', async () => {
    const KNOWLEDGE_FOLDER = await writeKnowledgeFolder();
    const input =
      '{"id":1,"q":"what is a CIO?"}\n\n{"id":"b","q":""}\n{"q":"cto skills","previous":"cio skills"}\n';
    const { code, stdout, stderr } = await runCli(['ask', '--jsonl'], {
      input,
      environment: { KNOWLEDGE_FOLDER },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.endsWith('}\n')).toBe(true);
    expect(parsed(stdout)).toMatchObject([
      { id: '1', question: 'what is a CIO?' },
      { id: 'b', kind: 'help' },
      { question: 'cto skills', ms: expect.any(Number) },
    ]);
  });

  it('exits with 0 from check when there is no problem', async () => {
    const KNOWLEDGE_FOLDER = await writeKnowledgeFolder();
    const { code, stdout, stderr } = await runCli(['check'], { environment: { KNOWLEDGE_FOLDER } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^1 document, 3 statements, 1 disagreement\.$/m);
  });
});

describe('the command line reads a question from standard input', () => {
  it.each([
    ['nothing', ['ask', '--json']],
    ['-', ['ask', '--json', '-']],
  ])('for %s', async (_, args) => {
    const { code, stdout } = await runCli(args, { input: 'cto skills\n' });
    expect({ code, answer: JSON.parse(stdout) }).toMatchObject({ code: 0, answer: { roles: ['CTO'] } });
  });
});

describe('the command line says how it is called', () => {
  it.each([[['--help']], [['-h']], [['help']]])('%j: each command with what it does', async (args) => {
    const { code, stdout, stderr } = await runCli(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^ {2}ask +Answers a question\.$/m);
  });

  it.each(['add', 'ask', 'check', 'eval', 'search', 'which-role'])('%s --help: each option', async (name) => {
    const { code, stdout } = await runCli([name, '--help']);
    expect(code).toBe(0);
    const { [name]: command } = COMMANDS;
    for (const option of Object.keys(command?.options ?? {})) expect(stdout).toContain(`--${option}`);
  });
});

describe('the command line refuses, with a next step on standard error and exit code 1,', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['ask without words', ['ask'], /^Ask a question, for example: npm run ask -- ".+"\n$/],
    ['nothing', [], /^Name a command\.\n {2}add +Adds/],
    ['an unknown command', ['answer', 'x'], /^"answer" is no command\.\n {2}add/],
    ['a name that every object has', ['constructor'], /^"constructor" is no command/],
    [
      'an unknown option',
      ['ask', '--loud', 'cio'],
      /^Unknown option '--loud'\. How it is called: ask --help\n$/,
    ],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await runCli(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('a broken line, after the answers to those before it', async () => {
    const KNOWLEDGE_FOLDER = await writeKnowledgeFolder();
    const { code, stdout, stderr } = await runCli(['ask', '--jsonl'], {
      environment: { KNOWLEDGE_FOLDER },
      input: '{"q":"cio pay"}\n{"q":"cto pay"}\n{"q":\n{"q":"never read"}\n',
    });
    expect(code).toBe(1);
    expect(parsed(stdout)).toMatchObject([{ question: 'cio pay' }, { question: 'cto pay' }]);
    expect(stderr).toMatch(/^line 3 of standard input is no JSON/);
  });

  it('a question while the knowledge has problems, naming all of them', async () => {
    const KNOWLEDGE_FOLDER = await writeKnowledgeFolder(BROKEN);
    const { code, stdout, stderr } = await runCli(['ask', 'cio'], { environment: { KNOWLEDGE_FOLDER } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`2 problems in the knowledge folder ${KNOWLEDGE_FOLDER}:`);
    expect(stderr).toMatch(/^ {2}documents\/two\.md:2 id: must be lower case/m);
    expect(stderr).toMatch(/^ {2}documents\/two\.md:6 \{#two-01 …\}: "salery" is no aspect/m);
  });

  it('a knowledge folder that is not there (regression: with a stack)', async () => {
    const { code, stdout, stderr } = await runCli(['check'], {
      environment: { KNOWLEDGE_FOLDER: '/nowhere' },
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Cannot read the knowledge folder \/nowhere.* Set KNOWLEDGE_FOLDER to .+\n$/);
  });

  it('a half-set environment', async () => {
    const { code, stderr } = await runCli(['ask', 'cio'], { environment: { LOG_LEVEL: 'shouting' } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^LOG_LEVEL must be one of/);
  });
});

describe('check', () => {
  it('prints every problem with file and line, how many there are, and exits with 1', async () => {
    const KNOWLEDGE_FOLDER = await writeKnowledgeFolder(BROKEN);
    const { code, stdout, stderr } = await runCli(['check'], { environment: { KNOWLEDGE_FOLDER } });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^documents\/two\.md:2 id: must be lower case/),
      expect.stringMatching(/^documents\/two\.md:6 \{#two-01 …\}: "salery" is no aspect/),
      '',
      '2 problems. The bot does not start until they are mended.',
      '',
    ]);
  });
});
