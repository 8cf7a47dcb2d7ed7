import * as z from 'zod';
import type { Turn } from '../answering/turn.ts';
import { type Engine, openEngine } from '../ask.ts';
import { toJson } from '../presentation/to-json.ts';
import { toPlainText } from '../presentation/to-plain-text.ts';
import { type Command, type CommandInput, MAX_WIDTH, readWords, UsageError } from './command.ts';
import { describeCandidates } from './describe-candidates.ts';
import { describeFrame } from './describe-frame.ts';
import { readJsonLines } from './json-lines.ts';

const questionSchema = z.object({
  id: z.coerce.string().optional(),
  q: z.string(),
  previous: z.string().optional(),
  /** Lines of one conversation share, in order, the memory that a direct message has. */
  conversation: z.coerce.string().optional(),
});

/** Answers a question, as text or JSON; or many. */
export const askCommand: Command = {
  about: 'Answers a question.',
  usage: [
    '"who owns the help desk?"        the answer as text; without a question it is read from standard input',
    '--previous "what is a CIO?" …    as the next message after another one',
    '--json …                         the answer as one JSON object',
    '--explain …                      also what was understood, and why each statement was chosen',
    '--jsonl                          questions on standard input, one a line: {"id":"1","q":"…"}; answers likewise',
  ],
  options: {
    json: { type: 'boolean' },
    jsonl: { type: 'boolean' },
    previous: { type: 'string' },
    explain: { type: 'boolean' },
  },
  run: async (input) => {
    const isBatch = input.values.jsonl === true;
    const words = isBatch ? '' : await readWords(input);
    if (!isBatch && words.trim() === '')
      throw new UsageError(
        'Ask a question, for example: npm run ask -- "who is responsible for the budget?"',
      );
    const engine = await openEngine(input.knowledgeFolder);
    if (isBatch) await answerLines(engine, input);
    else answerOne(engine, { ...input, words });
    return 0;
  },
};

function answerOne(engine: Engine, { words, values, width, print }: CommandInput): void {
  const before = typeof values.previous === 'string' ? engine.ask(values.previous) : undefined;
  const answer = engine.ask(words, before && engine.turnAfter(before, undefined));
  if (values.explain === true)
    print(`${describeFrame(answer.frame)}

${describeCandidates(engine.candidatesFor(answer))}
`);
  print(
    values.json === true
      ? JSON.stringify(toJson(answer), undefined, 2)
      : toPlainText(answer, { width: Math.min(width, MAX_WIDTH) }),
  );
}

async function answerLines(engine: Engine, { input, print }: CommandInput): Promise<void> {
  const turns = new Map<string, Turn>();
  for await (const { id, q, previous, conversation } of readJsonLines(input, questionSchema)) {
    const before = previous === undefined ? undefined : engine.ask(previous);
    const turn =
      before === undefined
        ? conversation === undefined
          ? undefined
          : turns.get(conversation)
        : engine.turnAfter(before, undefined);
    const start = performance.now();
    const answer = engine.ask(q, turn);
    const ms = Math.round((performance.now() - start) * 1000) / 1000;
    print(JSON.stringify(toJson(answer, id, ms)));
    if (conversation === undefined) continue;
    const next = engine.turnAfter(answer, turn);
    if (next === undefined) turns.delete(conversation);
    else turns.set(conversation, next);
  }
}
