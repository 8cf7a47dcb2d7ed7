import type { ScoreWeights } from '../../src/answering/score.ts';
import { buildEngine } from '../../src/ask.ts';
import { type AuthorGrade, gradeAuthorQuestions } from '../../src/evaluation/grade-author-question.ts';
import { learnedTerm } from '../../src/knowledge/learned-term.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { messageSorter } from '../../src/understanding/sort-message.ts';
import { fitScore, type SignedRow, signedRows } from './fit-score.ts';
import { type Authors, answeredIn, type Examples } from './read-examples.ts';
import { trainLearnedTerm } from './train-learned-term.ts';
import { type SortedMessage, trainSorter } from './train-sorter.ts';

/** Each fold leaves every sixth author out. */
const FOLDS = 6;

export interface CrossValidated {
  /** Every question, answered by a bot that had learned nothing of its author. */
  readonly grades: ReadonlyMap<string, readonly AuthorGrade[]>;
  /** Every message, and whether a bot that had learned nothing of its author sorts it rightly. */
  readonly sorted: readonly (SortedMessage & { readonly isRight: boolean })[];
  /** Fitted on all of these rows: what is shipped. */
  readonly weights: ScoreWeights;
}

/**
 * Fits every step with whole authors left out. `knowledge` has no learned term; `bare` are the same statements as an owner
 * would bring them, from which the weights for unseen statements are fitted.
 */
export function crossValidate(
  knowledge: Knowledge,
  bare: Knowledge,
  authors: Authors,
  { questions, others }: Examples,
  messages: readonly SortedMessage[],
): CrossValidated {
  const names = [...new Set([...authors.keys(), ...messages.map(({ author }) => author)])];
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const out = new Set(names.filter((_name, at) => at % FOLDS === fold));
    const kept = questions.filter(({ author }) => !out.has(author));
    const file = trainLearnedTerm(knowledge, [...others, ...kept], '');
    const known = { ...knowledge, learned: learnedTerm(file, knowledge.statements) };
    const left = questions.filter(({ author }) => out.has(author));
    const talk = trainSorter(
      messages.filter(({ author }) => !out.has(author)),
      '',
    );
    return { out, known, sorter: messageSorter(talk), rows: signedRows(known, left) };
  });
  const learned = folds.flatMap(({ rows }) => rows);
  const plain = signedRows(bare, answeredIn(bare, knowledge, questions));
  const grades = new Map<string, readonly AuthorGrade[]>();
  for (const { out, known, sorter } of folds) {
    const without = (rows: readonly SignedRow[]) => rows.filter(({ author }) => !out.has(author));
    const engine = buildEngine(known, { weights: fitScore(without(learned), without(plain)), sorter });
    for (const [author, asked] of authors)
      if (out.has(author)) grades.set(author, gradeAuthorQuestions(asked, engine));
  }
  const sorted = folds.flatMap(({ out, sorter }) =>
    messages
      .filter(({ author }) => out.has(author))
      .map((message) => ({
        ...message,
        isRight: sorter(message.terms) === message.sort,
      })),
  );
  return { grades, sorted, weights: fitScore(learned, plain) };
}
