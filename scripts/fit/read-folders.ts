import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AuthorQuestion, authorQuestionSchema } from '../../src/evaluation/author-question.ts';
import { withIds } from '../../src/evaluation/quoted-gold.ts';
import { lexiconSteps } from '../../src/knowledge/lexicon.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Knowledge, KnowledgeFile } from '../../src/knowledge/model.ts';
import { readKnowledgeFolder } from '../../src/knowledge/read-folder.ts';
import { finish } from '../../src/knowledge/steps.ts';
import { understandSteps } from '../../src/understanding/read-frame.ts';
import type { Example } from './read-examples.ts';

/** A folder as an owner brought it, and what people ask of it. */
export interface OwnersFolder {
  readonly name: string;
  readonly knowledge: Knowledge;
  readonly questions: readonly AuthorQuestion[];
}

const FOLDERS = new URL('../../tests/golden/folders/', import.meta.url);

/** The folders of `tests/golden/folders/`, with these in place of the defaults of the same path. */
export async function readFolders(
  fitted: readonly KnowledgeFile[] = [],
  at = FOLDERS,
): Promise<readonly OwnersFolder[]> {
  return Promise.all(
    readdirSync(at)
      .sort()
      .map(async (name): Promise<OwnersFolder> => {
        const folder = new URL(`${name}/`, at);
        const { knowledge, problems } = loadKnowledge(
          replaced(await readKnowledgeFolder(fileURLToPath(folder)), fitted),
        );
        if (knowledge === undefined)
          throw new Error(`${name}: ${problems.map(({ message }) => message).join('; ')}`);
        const questions = readFileSync(new URL('questions.jsonl', folder), 'utf8')
          .trim()
          .split('\n')
          .map((line) => authorQuestionSchema.parse(JSON.parse(line)));
        return { name, knowledge, questions: withIds(questions, knowledge.statements) };
      }),
  );
}

/** Files, some of them with another text. */
export const replaced = (
  files: readonly KnowledgeFile[],
  others: readonly KnowledgeFile[],
): readonly KnowledgeFile[] => files.map((file) => others.find(({ path }) => path === file.path) ?? file);

/** The questions of a folder with their frames, and the positions of the statements that answer. */
export function folderExamples(
  author: string,
  knowledge: Knowledge,
  questions: readonly AuthorQuestion[],
): readonly Example[] {
  const { read, resolve } = finish(understandSteps(knowledge, finish(lexiconSteps(knowledge))));
  const positions = new Map(knowledge.statements.map(({ id, position }) => [id, position]));
  return questions.flatMap(({ q, gold }): Example[] => {
    const frame = resolve(read(q), undefined);
    if (frame.wanted === 'talk') return [];
    const answers = gold.anyOf.flat(2).flatMap((id) => positions.get(id) ?? []);
    return [{ author, frame, terms: frame.terms, answers }];
  });
}
