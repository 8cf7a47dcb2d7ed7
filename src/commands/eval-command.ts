import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEngine } from '../ask.ts';
import { belowFloor, floorsSchema, percent } from '../evaluation/floors.ts';
import { goldenQuestionSchema } from '../evaluation/golden-question.ts';
import { type Figure, type Grade, grade, summarise } from '../evaluation/grade.ts';
import { goldenTextSchema, gradeJobDescriptions } from '../evaluation/grade-job-descriptions.ts';
import { toPlainText } from '../presentation/to-plain-text.ts';
import type { Command } from './command.ts';
import { describeUnderstanding } from './describe-understanding.ts';
import { readJsonLines } from './json-lines.ts';

/** `eval`: the golden questions, a figure for each stage; `--failures` shows each failing one, `--floors` enforces floors. */
export const evalCommand: Command = {
  options: { failures: { type: 'boolean' }, floors: { type: 'boolean' }, file: { type: 'string' } },
  run: async ({ values, knowledgeFolder, goldenFolder, print }) => {
    const engine = await openEngine(knowledgeFolder);
    const files = typeof values.file === 'string' ? [values.file] : await questionFiles(goldenFolder);
    const floors = floorsSchema.parse(JSON.parse(await readFile(join(goldenFolder, 'floors.json'), 'utf8')));
    const complaints: string[] = [];
    for (const file of files) {
      if (file.startsWith(JOB_DESCRIPTIONS)) {
        const lines = createReadStream(join(goldenFolder, file));
        const graded = await gradeJobDescriptions(engine, readJsonLines(lines, goldenTextSchema, file));
        print(table(file, graded.figures));
        const failing = graded.items.filter(({ missed }) => missed.length > 0);
        if (values.failures === true) for (const text of failing) print(text.describe());
        complaints.push(...belowFloor(file, graded.figures, floors[file] ?? {}));
        continue;
      }
      const grades: Grade[] = [];
      for await (const question of readJsonLines(
        createReadStream(join(goldenFolder, file)),
        goldenQuestionSchema,
        file,
      ))
        grades.push(grade(question, engine));
      const figures = summarise(grades);
      print(table(file, figures));
      if (values.failures === true)
        for (const each of grades.filter(({ passed }) => !passed)) print(failure(each));
      complaints.push(...belowFloor(file, figures, floors[file] ?? {}));
    }
    for (const complaint of complaints) print(complaint);
    return values.floors === true && complaints.length > 0 ? 1 : 0;
  },
};

const JOB_DESCRIPTIONS = 'job-descriptions/';

async function questionFiles(folder: string): Promise<readonly string[]> {
  const names = [
    ...(await readdir(folder)),
    ...(await readdir(join(folder, JOB_DESCRIPTIONS))).map((name) => JOB_DESCRIPTIONS + name),
  ];
  return names.filter((name) => name.endsWith('.jsonl')).sort();
}

function table(file: string, figures: Readonly<Record<string, Figure>>): string {
  const rows = Object.entries(figures).map(
    ([stage, figure]) =>
      `  ${stage.padEnd(22)} ${String(figure.right).padStart(4)} of ${String(figure.of).padStart(4)}  ${percent(figure).toFixed(1).padStart(5)} %`,
  );
  return [file, ...rows, ''].join('\n');
}

function failure({ question, answer, retrieved, factsFound, marks }: Grade): string {
  const missed = Object.entries(marks)
    .filter(([, mark]) => mark === false)
    .map(([stage]) => stage);
  return [
    `── ${question.id}  ${question.q}`,
    `missed    ${missed.join(', ')}; facts ${factsFound} of ${question.min_facts}; gold ${question.note}`,
    describeUnderstanding(answer.understanding),
    `retrieved ${retrieved.join(' ')}`,
    toPlainText(answer),
    '',
  ].join('\n');
}
