import { readFile } from 'node:fs/promises';
import { KnowledgeError } from '../../src/ask.ts';
import { goldenQuestionSchema } from '../../src/evaluation/golden-question.ts';
import { parseLearnedTerm } from '../../src/knowledge/learned-term.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readKnowledgeFolder } from '../../src/knowledge/read-folder.ts';
import type { Corpus } from './engines/contender.ts';
import { generateKnowledge } from './generate-knowledge.ts';
import { seededRandom } from './seeded-random.ts';

/** Any will do; the same in every run, so that runs can be compared. */
const SEED = 2026;

export interface CorpusFiles {
  readonly knowledgeFolder: string;
  /** Golden questions, one a line. */
  readonly questionsFile: string;
}

/** The shipped statements and as many generated ones as make `count`; none are generated for less than are shipped. */
export async function openCorpus(files: CorpusFiles, count: number): Promise<Corpus> {
  const folder = await readKnowledgeFolder(files.knowledgeFolder);
  const { knowledge: shipped, problems } = loadKnowledge(folder);
  if (shipped === undefined) throw new KnowledgeError(files.knowledgeFolder, problems);
  const generated = generateKnowledge(shipped, Math.max(count, shipped.statements.length), SEED);
  // As in a folder with these documents: what was learned covers the shipped statements, and knows that there are others.
  const fitted = folder.find(({ path }) => path === 'learned.json');
  const learned = fitted && parseLearnedTerm(fitted, generated.statements).value;
  const knowledge = { ...generated, learned };
  const passages = knowledge.statements.map((statement, id) => ({
    id,
    text: statement.text,
    title: statement.section,
  }));
  const lines = (await readFile(files.questionsFile, 'utf8')).split('\n').filter((line) => line !== '');
  const questions = lines.map((line) => goldenQuestionSchema.parse(JSON.parse(line)).q);
  // They stand by kind in their file; shuffled, a few of them are like all.
  return { knowledge, passages, questions: seededRandom(SEED).shuffle(questions), shipped };
}
