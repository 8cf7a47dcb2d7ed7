import type { ScoreWeights } from '../../src/answering/score.ts';
import { buildEngine } from '../../src/ask.ts';
import { turnOf } from '../../src/evaluation/attempt.ts';
import { type AuthorGrade, gradeAuthorQuestion } from '../../src/evaluation/grade-author-question.ts';
import { learnedTerm } from '../../src/knowledge/learned-term.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { fitScore, type SignedRow, signedRows } from './fit-score.ts';
import { answeredIn, type Examples } from './read-examples.ts';
import { trainSoftmax } from './train-softmax.ts';

/** Each fold leaves every sixth author out. */
const FOLDS = 6;

export interface CrossValidated {
  /** Every question, answered by a bot that had learned nothing of its author. */
  readonly grades: ReadonlyMap<string, readonly AuthorGrade[]>;
  /** Fitted on all of these rows: what is shipped. */
  readonly weights: ScoreWeights;
}

/**
 * Fits both steps with whole authors left out. `knowledge` has no learned term; `bare` are the same statements as an owner
 * would bring them, from which the weights for unseen statements are fitted.
 */
export function crossValidate(
  knowledge: Knowledge,
  bare: Knowledge,
  { questions, others }: Examples,
): CrossValidated {
  const authors = [...new Set(questions.map(({ author }) => author))];
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const out = new Set(authors.filter((_, at) => at % FOLDS === fold));
    const kept = questions.filter(({ author }) => !out.has(author));
    const file = trainSoftmax(knowledge, [...others, ...kept], '');
    const known = { ...knowledge, learned: learnedTerm(file, knowledge.statements) };
    const left = questions.filter(({ author }) => out.has(author));
    return { out, known, left, rows: signedRows(known, left) };
  });
  const learned = folds.flatMap(({ rows }) => rows);
  const plain = signedRows(bare, answeredIn(bare, knowledge, questions));
  const grades = new Map<string, AuthorGrade[]>();
  for (const { out, known, left } of folds) {
    const without = (rows: readonly SignedRow[]) => rows.filter(({ author }) => !out.has(author));
    const engine = buildEngine(known, fitScore(without(learned), without(plain)));
    for (const { author, question } of left) {
      const answer = engine.ask(question.q, turnOf(question.previous, engine));
      grades.set(author, [...(grades.get(author) ?? []), gradeAuthorQuestion(question, answer)]);
    }
  }
  return { grades, weights: fitScore(learned, plain) };
}
