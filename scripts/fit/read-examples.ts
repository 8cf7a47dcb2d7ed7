import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { type AuthorQuestion, authorQuestionSchema } from '../../src/evaluation/author-question.ts';
import { goldenQuestionSchema, goldIdsOf } from '../../src/evaluation/golden-question.ts';
import type { Knowledge, KnowledgeFile } from '../../src/knowledge/model.ts';
import type { Frame } from '../../src/understanding/frame.ts';
import type { Understand } from '../../src/understanding/read-frame.ts';
import type { Lesson } from './train-softmax.ts';

/** A question of an author of `tests/golden/questions/`, with the terms and the positions of the statements that answer. */
export interface Example extends Lesson {
  readonly author: string;
  readonly frame: Frame;
  readonly question: AuthorQuestion;
}

/** Everything that is learned from, but for what is kept out (`tests/golden/unseen/`). */
export interface Examples {
  /** By author: folds leave whole authors out. */
  readonly questions: readonly Example[];
  /** Older questions with other gold, paraphrases and the statements themselves: never left out. */
  readonly others: readonly Lesson[];
}

/** Ways in which people ask for a statement. */
const paraphraseSchema = z.object({ id: z.string(), asked: z.array(z.string()) });

const GOLDEN = new URL('../../tests/golden/', import.meta.url);

const linesOf = (path: string): readonly unknown[] =>
  readFileSync(new URL(path, GOLDEN), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

const filesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, GOLDEN))
    .filter((name) => name.endsWith('.jsonl'))
    .sort();

export function readExamples({ statements }: Knowledge, { read, resolve }: Understand): Examples {
  const positions = new Map(statements.map(({ id, position }) => [id, position]));
  const frameOf = (question: string, previous?: string): Frame => {
    const before = previous === undefined ? undefined : resolve(read(previous), undefined);
    const turn = before && { frame: before, answered: [], recent: before.roles.map(({ value }) => value) };
    return resolve(read(question), turn);
  };
  const termsOf = (question: string): readonly string[] => frameOf(question).terms;
  const at = (ids: readonly string[]): readonly number[] =>
    [...new Set(ids)].flatMap((id) => positions.get(id) ?? []);
  const questions = filesIn('questions/').flatMap((name) =>
    linesOf(`questions/${name}`).map((line): Example => {
      const question = authorQuestionSchema.parse(line);
      const frame = frameOf(question.q, question.previous);
      return {
        author: name.replace('.jsonl', ''),
        question,
        frame,
        terms: frame.terms,
        answers: at(question.gold.anyOf.flat(2)),
      };
    }),
  );
  const older = filesIn('.').flatMap((name) =>
    linesOf(name).flatMap((line): Lesson[] => {
      const question = goldenQuestionSchema.parse(line);
      const answers = at(goldIdsOf(question));
      if (question.previous !== undefined || (question.answerable && answers.length === 0)) return [];
      return [{ terms: termsOf(question.q), answers }];
    }),
  );
  const paraphrases = linesOf('paraphrases/paraphrases.jsonl').flatMap((line): Lesson[] => {
    const { id, asked } = paraphraseSchema.parse(line);
    return asked.map((phrase) => ({ terms: termsOf(phrase), answers: at([id]) }));
  });
  const own = statements.map(({ text, position }): Lesson => ({ terms: termsOf(text), answers: [position] }));
  return { questions, others: [...paraphrases, ...own, ...older] };
}

/**
 * The documents as an owner would bring them: sections, paragraphs and lists, without the ids, aspects and headings that
 * were written for this bot.
 */
export function withoutMarks(files: readonly KnowledgeFile[]): readonly KnowledgeFile[] {
  return files
    .filter(({ path }) => path !== 'disagreements.yml' && path !== 'learned.json')
    .map(({ path, text }) =>
      path.startsWith('documents/')
        ? { path, text: text.replaceAll(/ *\{#[^}]*\}/g, '').replaceAll(/^### .*$/gm, '') }
        : { path, text: text.replace(/^mixed_notes:.*$/m, '') },
    )
    .concat({ path: 'disagreements.yml', text: 'disagreements: []\n' });
}

/** The same questions over other statements with the same texts. */
export function answeredIn(
  { statements: to }: Knowledge,
  { statements: from }: Knowledge,
  examples: readonly Example[],
): readonly Example[] {
  const positions = new Map(to.map(({ text, position }) => [text, position]));
  return examples.map((example) => ({
    ...example,
    answers: example.answers.flatMap((at) => positions.get(from[at]?.text ?? '') ?? []),
  }));
}
