import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldenQuestionSchema } from '../../src/evaluation/golden-question.ts';

const FOLDER = join(import.meta.dirname, '..', 'golden');
const FILES = ['questions.jsonl', 'phrasings.jsonl', 'dialogues.jsonl'];

interface Asked {
  readonly q: string;
  /** The question before it in the same conversation. */
  readonly previous: string | undefined;
}

/** Every golden question as it is asked. */
export const goldenQuestions: readonly Asked[] = FILES.flatMap((file) =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => goldenQuestionSchema.parse(JSON.parse(line)))
    .map(({ q, previous }) => ({ q, previous })),
);
