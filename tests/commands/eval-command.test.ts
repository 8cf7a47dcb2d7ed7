import { describe, expect, it } from 'vitest';

import type { CommandInput } from '../../src/commands/command.ts';
import { UsageError } from '../../src/commands/command.ts';
import { evalCommand } from '../../src/commands/eval-command.ts';
import { stageNames } from '../../src/evaluation/grade.ts';
import { buildGoldenLine, type GoldenLine, UNANSWERABLE } from '../support/attempts.ts';
import { runCommand } from '../support/command-run.ts';
import { writeGoldenFolder } from '../support/golden-folder.ts';
import { writeKnowledgeFolder } from '../support/knowledge-folder.ts';

const focus = (about: GoldenLine): GoldenLine =>
  buildGoldenLine({
    q: 'focus of a CIO?',
    type: 'focus',
    aspect: 'focus',
    facts: [['inward'], ['to the (?:bees|birds)', 'honey']],
    sources: ['one'],
    note: 'one-01',
    ...about,
  });

const RIGHT = focus({ id: 'right' });
/** Answers, though not with a comparison. */
const RIGHT_BUT = focus({ id: 'right-but', expect_comparison: true });
const WRONG = focus({ id: 'wrong', min_facts: 2, sources: ['two'], note: 'one-99' });
const WRONG_TOO = { ...WRONG, id: 'wrong-too', expect_comparison: true };
const DECLINED = focus({
  id: 'declined',
  q: 'salary of a CIO?',
  aspect: 'salary',
  type: 'salary',
});
const NOBODY_KNOWS = focus({ ...UNANSWERABLE, id: 'nobody', q: 'salary of a CIO?' });

/** Runs `eval` over these questions and the small knowledge. */
async function evaluate(
  questions: readonly GoldenLine[],
  values: CommandInput['values'] = {},
  floors: Readonly<Record<string, number>> = {},
) {
  return runCommand(evalCommand, {
    values,
    knowledgeFolder: await writeKnowledgeFolder(),
    goldenFolder: await writeGoldenFolder({ 'q.jsonl': questions }, { 'q.jsonl': floors }),
  });
}

const headsIn = (lines: readonly string[]) =>
  lines.filter((line) => line.startsWith('── ')).map((line) => line.split(/\s+/)[1]);
const lineOf = (lines: readonly string[], label: string) =>
  lines
    .find((line) => line.startsWith(label))
    ?.slice(label.length)
    .trim();

describe('eval', () => {
  it('prints a figure for every stage and how many questions passed, in all and by type', async () => {
    const { code, lines } = await evaluate([RIGHT, RIGHT_BUT, WRONG, DECLINED, NOBODY_KNOWS]);
    expect(code).toBe(0);
    expect(lines[0]).toBe('q.jsonl');
    const stages = lines.slice(1, stageNames.length + 2).map((line) => line.trim().split(/ {2,}/)[0]);
    expect(stages).toEqual([...stageNames, 'passed']);
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}facts right +2 of +4 +50\.0 %$/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}declined +1 of +1 +100\.0 %$/));
    expect(lines).toContain('  by type: focus 2/3 · salary 0/1 · unanswerable 1/1');
    expect(headsIn(lines)).toEqual([]);
  });

  it('shows the questions that failed, for --failures', async () => {
    const { lines } = await evaluate([RIGHT, RIGHT_BUT, WRONG, DECLINED], { failures: true });
    expect(headsIn(lines)).toEqual(['wrong', 'declined']);
  });

  it.each([
    ['those that miss it, passed or not', { stage: 'compared' }, ['right-but', 'wrong-too']],
    ['only those of them that failed', { stage: 'compared', failures: true }, ['wrong-too']],
    ['those that it concerns', { stage: 'not declined' }, ['declined']],
    ['the questions as a whole', { stage: 'passed' }, ['wrong-too', 'declined']],
  ])('shows for --stage %s', async (_, values, shown) => {
    const { lines } = await evaluate([RIGHT, RIGHT_BUT, WRONG_TOO, DECLINED], values);
    expect(headsIn(lines)).toEqual(shown);
  });

  it('shows what was understood, shown, missing and cited', async () => {
    const { lines } = await evaluate([WRONG], { failures: true });
    expect(lineOf(lines, 'FAILED')).toBe('missed: facts right, source supports');
    expect(lineOf(lines, 'gold')).toBe('focus, CIO, focus: one-99');
    expect(lineOf(lines, 'wanted')).toBe('explain');
    expect(lineOf(lines, 'aspects')).toBe('focus');
    expect(lineOf(lines, 'answer')).toBe('explanation');
    expect(lineOf(lines, 'shown')).toBe('one-01');
    expect(lineOf(lines, 'not gold')).toBe('one (one-01)');
    expect(lineOf(lines, 'facts')).toBe('1 of 2, 2 needed');
    expect(lineOf(lines, '  missed')).toBe('to the (?:bees|birds)  |  honey');
    expect(lines).toContainEqual(expect.stringContaining('The CIO looks inward. [1]'));
  });

  it('marks with a star the statements that answer', async () => {
    const { lines } = await evaluate([RIGHT_BUT], { stage: 'compared' });
    expect(lineOf(lines, 'passed')).toBe('missed: compared');
    expect(lineOf(lines, 'shown')).toBe('one-01*');
  });

  it('says why a question was declined', async () => {
    const { lines } = await evaluate([DECLINED], { failures: true });
    expect(lineOf(lines, 'answer')).toBe('no_answer, aspect_not_covered: salary');
  });

  it('exits with 1 for --floors where a figure is below its floor or has none, and says which', async () => {
    const every = Object.fromEntries([...stageNames, 'passed'].map((stage) => [stage, 0]));
    expect((await evaluate([RIGHT], { floors: true }, every)).code).toBe(0);
    const below = await evaluate([RIGHT, WRONG], { floors: true }, { ...every, passed: 51 });
    expect(below.code).toBe(1);
    expect(below.lines.at(-1)).toBe('q.jsonl: passed, 1 of 2, is below its floor of 51 %');
    const { compared: _, ...others } = every;
    const unguarded = await evaluate([RIGHT], { floors: true }, others);
    expect(unguarded.code).toBe(1);
    expect(unguarded.lines.at(-1)).toBe('q.jsonl: "compared" has no floor; add it to floors.json');
  });

  it('complains without --floors too, and exits with 0', async () => {
    const { code, lines } = await evaluate([WRONG], {}, { passed: 100 });
    expect(code).toBe(0);
    expect(lines).toContain('q.jsonl: passed, 0 of 1, is below its floor of 100 %');
  });

  it('grades one file for --file', async () => {
    const goldenFolder = await writeGoldenFolder({ 'a.jsonl': [RIGHT], 'b.jsonl': [RIGHT] });
    const knowledgeFolder = await writeKnowledgeFolder();
    const { lines } = await runCommand(evalCommand, {
      values: { file: 'b.jsonl' },
      goldenFolder,
      knowledgeFolder,
    });
    expect(lines).toContain('b.jsonl');
    expect(lines).not.toContain('a.jsonl');
  });

  it.each([
    ['a file that is not there', { file: 'c.jsonl' }, '"c.jsonl" is no golden file. There are: q.jsonl.'],
    [
      'a stage that there is not',
      { stage: 'luck' },
      /^"luck" is no stage\. There are: facts right, .+, passed\.$/,
    ],
  ])('refuses %s, and names those that are', async (_, values, message) => {
    const attempt = evaluate([RIGHT], values);
    await expect(attempt).rejects.toThrow(UsageError);
    await expect(attempt).rejects.toThrow(message);
  });
});
