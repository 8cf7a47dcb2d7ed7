import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { openEngine } from '../ask.ts';
import { type Figure, percent } from '../evaluation/figure.ts';
import { belowFloor, floorsSchema } from '../evaluation/floors.ts';
import type { GradedItem, GradedSet } from '../evaluation/graded-set.ts';
import { type Command, type CommandInput, UsageError } from './command.ts';
import { type GoldenSet, goldenSets } from './golden-sets.ts';

/** The golden files, a figure for each stage. */
export const evalCommand: Command = {
  about: 'Asks the golden questions, and tells how many are answered rightly.',
  usage: [
    '                                 a figure for each stage of each file',
    '--file questions.jsonl           of one file',
    '--failures                       also what each stage saw of the questions that came out wrong',
    '--stage candidates               of those that miss one stage; with --failures, of those that are both',
    '--floors                         fails where a figure is below its floor',
  ],
  options: {
    failures: { type: 'boolean' },
    stage: { type: 'string' },
    floors: { type: 'boolean' },
    file: { type: 'string' },
  },
  run: async ({ values, knowledgeFolder, goldenFolder, print }) => {
    const files = chosen(await goldenFiles(goldenFolder), values.file);
    const floors = floorsSchema.parse(JSON.parse(await readFile(join(goldenFolder, 'floors.json'), 'utf8')));
    const engine = await openEngine(knowledgeFolder);
    const complaints: string[] = [];
    for (const { name, set } of files) {
      const asked =
        set.ofOwners === true ? await openEngine(join(goldenFolder, posix.dirname(name))) : engine;
      const graded = await set.grade(asked, createReadStream(join(goldenFolder, name)), name);
      print(table(name, graded));
      for (const item of graded.items.filter(isWanted(values, graded))) print(item.describe());
      complaints.push(...belowFloor(name, graded.figures, floors[name] ?? {}));
    }
    for (const complaint of complaints) print(complaint);
    return values.floors === true && complaints.length > 0 ? 1 : 0;
  },
};

interface GoldenFile {
  /** Relative to the golden folder, with `/`. */
  readonly name: string;
  readonly set: GoldenSet;
}

async function goldenFiles(goldenFolder: string): Promise<readonly GoldenFile[]> {
  const paths = await readdir(goldenFolder, { recursive: true });
  const names = paths.map((path) => path.replaceAll('\\', '/')).filter((name) => name.endsWith('.jsonl'));
  return goldenSets.flatMap((set) =>
    names
      .filter((name) => folderOf(name, set) === set.folder)
      .sort()
      .map((name) => ({ name, set })),
  );
}

const folderOf = (name: string, { ofOwners }: GoldenSet): string =>
  ofOwners === true ? posix.dirname(posix.dirname(name)) : posix.dirname(name);

function chosen(files: readonly GoldenFile[], file: CommandInput['values'][string]): readonly GoldenFile[] {
  const wanted = file === undefined ? files : files.filter(({ name }) => name === file);
  if (wanted.length > 0) return wanted;
  throw new UsageError(
    `"${String(file)}" is no golden file. There are: ${files.map(({ name }) => name).join(', ')}.`,
  );
}

/** Which items to describe. Throws UsageError for a stage that the file does not have. */
function isWanted(
  { stage, failures }: CommandInput['values'],
  { figures }: GradedSet,
): (item: GradedItem) => boolean {
  if (typeof stage !== 'string') return ({ passed }) => failures === true && !passed;
  if (!Object.hasOwn(figures, stage))
    throw new UsageError(`"${stage}" is no stage. There are: ${Object.keys(figures).join(', ')}.`);
  return ({ passed, missed }) => missed.includes(stage) && (failures !== true || !passed);
}

function table(name: string, { figures, remarks }: GradedSet): string {
  const rows = Object.entries(figures).map(
    ([stage, figure]) =>
      `${stage.padEnd(NAME_WIDTH)} ${counts(figure)} ${percent(figure).toFixed(1).padStart(6)} %`,
  );
  return [name, ...[...rows, ...remarks].map((line) => `  ${line}`), ''].join('\n');
}

const NAME_WIDTH = 28;

function counts({ right, of }: Figure): string {
  return `${String(right).padStart(4)} of ${String(of).padStart(4)}`;
}
