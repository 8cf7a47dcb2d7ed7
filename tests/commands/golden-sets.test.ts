import { describe, expect, it } from 'vitest';

import type { CommandInput } from '../../src/commands/command.ts';
import { evalCommand } from '../../src/commands/eval-command.ts';
import { buildAuthorLine, buildGoldenLine } from '../support/attempts.ts';
import { runCommand } from '../support/command-run.ts';
import { writeGoldenFolder } from '../support/golden-folder.ts';
import { writeKnowledgeFolder } from '../support/knowledge-folder.ts';

const headsIn = (lines: readonly string[]) =>
  lines.filter((line) => line.startsWith('── ')).map((line) => line.split(/\s+/)[1]);

describe('the golden sets of authors', () => {
  const ANSWERED = buildAuthorLine({}, { id: 'answered' });
  const MISLED = buildAuthorLine({ anyOf: [['one-02']] }, { id: 'misled' });
  const HIDDEN = buildAuthorLine(
    { anyOf: [['one-02']] },
    { id: 'hidden', q: 'focus of the CIO, in secret?' },
  );
  /** Makes sense only after the line before it. */
  const ON = buildAuthorLine({}, { id: 'on', q: 'sources?', conversation: 'c1' });
  const BEGUN = { ...ANSWERED, id: 'begun', conversation: 'c1' };

  async function evaluateAll(
    files: Parameters<typeof writeGoldenFolder>[0],
    values: CommandInput['values'] = {},
  ): Promise<readonly string[]> {
    const goldenFolder = await writeGoldenFolder(files);
    const { lines } = await runCommand(evalCommand, {
      values,
      goldenFolder,
      knowledgeFolder: await writeKnowledgeFolder(),
    });
    return lines;
  }

  it('prints the figures of each file, those that are kept out after the others', async () => {
    const lines = await evaluateAll({
      'unseen/eve.jsonl': [HIDDEN],
      'dialogues/bob.jsonl': [BEGUN, ON],
      'questions/ann.jsonl': [ANSWERED, MISLED],
      'q.jsonl': [buildGoldenLine()],
    });
    expect(lines.filter((line) => line.endsWith('.jsonl'))).toEqual([
      'q.jsonl',
      'questions/ann.jsonl',
      'dialogues/bob.jsonl',
      'unseen/eve.jsonl',
    ]);
    const ann = lines.slice(lines.indexOf('questions/ann.jsonl'));
    expect(ann).toContainEqual(expect.stringMatching(/^ {2}passed +1 of +2 +50\.0 %$/));
    expect(ann).toContainEqual(expect.stringMatching(/^ {2}not misled +1 of +2 +50\.0 %$/));
  });

  it('shows what was asked, answered and wanted of those that failed, for --failures', async () => {
    const lines = await evaluateAll({ 'questions/ann.jsonl': [ANSWERED, MISLED] }, { failures: true });
    expect(headsIn(lines)).toEqual(['misled']);
    expect(lines).toContainEqual(expect.stringMatching(/^FAILED +explanation: one-01/));
    expect(lines).toContainEqual(expect.stringMatching(/^gold +answer \[\["one-02"\]\]$/));
    expect(lines).toContainEqual(expect.stringMatching(/^roles +CIO$/));
  });

  it('goes on within a conversation, and begins anew in the next', async () => {
    const next = { ...ON, id: 'next', conversation: 'c2' };
    const alone = { ...ON, id: 'alone', conversation: undefined };
    const lines = await evaluateAll({ 'dialogues/bob.jsonl': [BEGUN, ON, next, alone] }, { failures: true });
    expect(headsIn(lines)).toEqual(['next', 'alone']);
  });

  it.each([{ failures: true }, { stage: 'passed' }, { failures: true, stage: 'passed' }])(
    'shows nothing but figures of those that are kept out, whatever is asked for: %j',
    async (values) => {
      const lines = await evaluateAll({ 'unseen/eve.jsonl': [HIDDEN, ANSWERED] }, values);
      expect(lines).toContainEqual(expect.stringMatching(/^ {2}passed +1 of +2 +50\.0 %$/));
      expect(lines).toContain('  kept out of every fit: figures only');
      expect(headsIn(lines)).toEqual([]);
      expect(lines.join()).not.toMatch(/secret|hidden|one-0/);
    },
  );
});
