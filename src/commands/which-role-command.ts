import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { type Engine, openEngine } from '../ask.ts';
import { verdictToJson } from '../presentation/verdict-to-json.ts';
import { verdictToText } from '../presentation/verdict-to-text.ts';
import { type Command, type CommandInput, MAX_WIDTH, readWords, UsageError } from './command.ts';
import { readJsonLines } from './json-lines.ts';

const textSchema = z.object({ id: z.coerce.string().optional(), text: z.string() });

const EXAMPLE = { id: '1', text: 'You lead a team of …' };

/** Whose role a job description describes; or many. */
export const whichRoleCommand: Command = {
  about: 'Says whose role a job description describes.',
  usage: [
    '"You lead …"                     the verdict as text; without a text it is read from standard input',
    '--file job.txt                   the same of a file',
    '--json …                         the verdict as one JSON object',
    '--jsonl                          texts on standard input, one a line: {"id":"1","text":"…"}; verdicts likewise',
  ],
  options: { json: { type: 'boolean' }, jsonl: { type: 'boolean' }, file: { type: 'string' } },
  run: async (input) => {
    if (input.values.jsonl === true) {
      await judgeLines(tellingEngine(await openEngine(input.knowledgeFolder)), input);
      return 0;
    }
    const text = await givenText(input);
    if (text.trim() === '')
      throw new UsageError('Give a job description: in quotes, with --file path, or on standard input.');
    const verdict = tellingEngine(await openEngine(input.knowledgeFolder)).whichRole(text);
    input.print(
      input.values.json === true
        ? JSON.stringify(verdictToJson(verdict), undefined, 2)
        : verdictToText(verdict, { width: Math.min(input.width, MAX_WIDTH) }),
    );
    return 0;
  },
};

/** The same engine. Throws UsageError where the folder marks no role that a text may describe. */
function tellingEngine(engine: Engine): Engine {
  if (engine.knowledge.roles.some(({ matched }) => matched)) return engine;
  throw new UsageError(
    'No role of the folder is told from others: mark them in its roles.yml with "matched: true", at least two.',
  );
}

async function givenText({ words, values, input }: CommandInput): Promise<string> {
  if (typeof values.file !== 'string') return readWords({ words, input });
  if (words.trim() !== '') throw new UsageError('Give a text or --file, not both.');
  const { file } = values;
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`Cannot read ${file}.`, { cause });
  });
}

async function judgeLines(engine: Engine, { input, print }: CommandInput): Promise<void> {
  // Makes the vocabulary ready, so that it is not counted as time of the first text.
  engine.whichRole('');
  for await (const { id, text } of readJsonLines(input, textSchema, 'standard input', EXAMPLE)) {
    const start = performance.now();
    const verdict = engine.whichRole(text);
    const ms = Math.round((performance.now() - start) * 1000) / 1000;
    print(JSON.stringify(verdictToJson(verdict, id, ms)));
  }
}
