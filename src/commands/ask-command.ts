import * as z from 'zod';
import { type Engine, openEngine } from '../ask.ts';
import { toJson } from '../presentation/to-json.ts';
import { toPlainText } from '../presentation/to-plain-text.ts';
import { type Command, type CommandInput, MAX_WIDTH, UsageError } from './command.ts';
import { describeUnderstanding } from './describe-understanding.ts';
import { readJsonLines } from './json-lines.ts';

const questionSchema = z.object({
  id: z.coerce.string().optional(),
  q: z.string(),
  previous: z.string().optional(),
});

/** `ask "question"`: the answer as text; `--json` as an object; `--jsonl` for questions on standard input. */
export const askCommand: Command = {
  options: {
    json: { type: 'boolean' },
    jsonl: { type: 'boolean' },
    previous: { type: 'string' },
    explain: { type: 'boolean' },
  },
  run: async (input) => {
    const isBatch = input.values.jsonl === true;
    if (!isBatch && input.words.trim() === '')
      throw new UsageError('Ask a question, for example: npm run ask -- "cio vs cto on pay"');
    const engine = await openEngine(input.knowledgeFolder);
    if (isBatch) await answerLines(engine, input);
    else answerOne(engine, input);
    return 0;
  },
};

function answerOne(engine: Engine, { words, values, width, print }: CommandInput): void {
  const answer = engine.ask(words, typeof values.previous === 'string' ? values.previous : undefined);
  if (values.explain === true) print(`${describeUnderstanding(answer.understanding)}\n`);
  print(
    values.json === true
      ? JSON.stringify(toJson(answer), undefined, 2)
      : toPlainText(answer, { width: Math.min(width, MAX_WIDTH) }),
  );
}

async function answerLines(engine: Engine, { input, print }: CommandInput): Promise<void> {
  for await (const { id, q, previous } of readJsonLines(input, questionSchema)) {
    const start = performance.now();
    const answer = engine.ask(q, previous);
    const ms = Math.round((performance.now() - start) * 1000) / 1000;
    print(JSON.stringify(toJson(answer, id, ms)));
  }
}
