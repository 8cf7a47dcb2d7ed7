import type { Readable } from 'node:stream';
import type { Engine } from '../ask.ts';
import { type AuthorQuestion, authorQuestionSchema } from '../evaluation/author-question.ts';
import { goldenQuestionSchema } from '../evaluation/golden-question.ts';
import { byType, type Grade, grade, summarise } from '../evaluation/grade.ts';
import { gradeAuthorQuestions, summariseAuthorGrades } from '../evaluation/grade-author-question.ts';
import { goldenTextSchema, gradeJobDescriptions } from '../evaluation/grade-job-descriptions.ts';
import type { GradedSet } from '../evaluation/graded-set.ts';
import { withIds } from '../evaluation/quoted-gold.ts';
import { describeAuthorGrade } from './describe-author-grade.ts';
import { describeGrade } from './describe-grade.ts';
import { readJsonLines } from './json-lines.ts';

/** Golden files of one sort: where they lie, and how one is graded. */
export interface GoldenSet {
  /** Within the golden folder, `.` for itself; each `.jsonl` file in it is one. */
  readonly folder: string;
  /** Each folder in it is a knowledge folder, with a file of questions that its own bot is asked. */
  readonly ofOwners?: boolean;
  /** `name` is what messages call the file. */
  readonly grade: (engine: Engine, input: Readable, name: string) => Promise<GradedSet>;
}

const questions: GoldenSet = { folder: '.', grade: gradeQuestions };

/** Authors whose questions and dialogues the fit learns from. */
const authors: readonly GoldenSet[] = ['questions', 'dialogues'].map((folder) => ({
  folder,
  grade: gradeAuthors,
}));
/** Authors kept out of every fit and choice: figures only, nobody reads their failures. */
const unseen: GoldenSet = { folder: 'unseen', grade: gradeUnseen };

/** Folders of owners: weights are fitted on them, and nothing is learned of their statements. */
const owners: readonly GoldenSet[] = [
  { folder: 'folders', ofOwners: true, grade: gradeAuthors },
  { folder: 'unseen/folders', ofOwners: true, grade: gradeUnseen },
];

const jobDescriptions: GoldenSet = {
  folder: 'job-descriptions',
  grade: (engine, input, name) => gradeJobDescriptions(engine, readJsonLines(input, goldenTextSchema, name)),
};

/** Everything that `eval` grades, in its order. */
export const goldenSets: readonly GoldenSet[] = [questions, ...authors, unseen, ...owners, jobDescriptions];

async function gradeQuestions(engine: Engine, input: Readable, name: string): Promise<GradedSet> {
  const grades: Grade[] = [];
  for await (const question of readJsonLines(input, goldenQuestionSchema, name))
    grades.push(grade(question, engine));
  const types = [...byType(grades)].map(([type, { right, of }]) => `${type} ${right}/${of}`);
  return {
    figures: summarise(grades),
    remarks: [`by type: ${types.join(' · ')}`],
    items: grades.map((each) => ({
      passed: each.passed,
      missed: each.passed ? each.missed : [...each.missed, 'passed'],
      describe: () => describeGrade(each),
    })),
  };
}

async function gradeAuthors(engine: Engine, input: Readable, name: string): Promise<GradedSet> {
  const questions: AuthorQuestion[] = [];
  for await (const question of readJsonLines(input, authorQuestionSchema, name)) questions.push(question);
  const grades = gradeAuthorQuestions(withIds(questions, engine.knowledge.statements), engine);
  return {
    figures: summariseAuthorGrades(grades),
    remarks: ['the fit has learned from these authors'],
    items: grades.map((each) => ({
      passed: each.passed,
      missed: each.passed ? [] : ['passed'],
      describe: () => describeAuthorGrade(each),
    })),
  };
}

async function gradeUnseen(engine: Engine, input: Readable, name: string): Promise<GradedSet> {
  const graded = await gradeAuthors(engine, input, name);
  return { ...graded, remarks: ['kept out of every fit: figures only'], items: [] };
}
