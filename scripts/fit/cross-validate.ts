import type { ScoreWeights } from '../../src/answering/score.ts';
import { buildEngine } from '../../src/ask.ts';
import { type Figure, mark, total } from '../../src/evaluation/figure.ts';
import { type AuthorGrade, gradeAuthorQuestions } from '../../src/evaluation/grade-author-question.ts';
import { aspectReader, aspectSums, NOTHING } from '../../src/knowledge/aspect-reader.ts';
import { learnedTerm } from '../../src/knowledge/learned-term.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import type { Vocabulary } from '../../src/knowledge/vocabulary.ts';
import { messageSorter, shippedSorter } from '../../src/understanding/sort-message.ts';
import { fitScore, signedRows } from './fit-score.ts';
import { type Authors, answeredIn, type Example, type Examples } from './read-examples.ts';
import { folderExamples, type OwnersFolder } from './read-folders.ts';
import { type LabelledText, trainAspects } from './train-aspects.ts';
import { trainLearnedTerm } from './train-learned-term.ts';
import { type SortedMessage, trainSorter } from './train-sorter.ts';

/** Each fold leaves every sixth author out. */
const FOLDS = 6;
/** A candidate in an owner's folder counts as so many of the shipped documents, of which there are far more. */
const COUNT_OF_FOLDERS = 12;

export interface CrossValidated {
  /** Every question, answered by a bot that had learned nothing of its author. */
  readonly grades: ReadonlyMap<string, readonly AuthorGrade[]>;
  /** Every question of an owner's folder, answered by a bot whose weights were fitted without it. */
  readonly folderGrades: ReadonlyMap<string, readonly AuthorGrade[]>;
  /** Every message, and whether a bot that had learned nothing of its author sorts it rightly. */
  readonly sorted: readonly (SortedMessage & { readonly isRight: boolean })[];
  /** Fitted on all of these rows: what is shipped. */
  readonly weights: ScoreWeights;
}

/** What statements that nothing was learned of are scored by: fitted on these. */
export interface Unseen {
  /** The shipped statements as an owner would bring them. */
  readonly bare: Knowledge;
  /** Questions about them, of authors that their translation has not learned from. */
  readonly asked: readonly Example[];
  readonly folders: readonly OwnersFolder[];
}

/** Fits every step with whole authors, and whole folders, left out. `knowledge` has no learned term. */
export function crossValidate(
  knowledge: Knowledge,
  { bare, asked, folders }: Unseen,
  authors: Authors,
  { questions, others }: Examples,
  messages: readonly SortedMessage[],
): CrossValidated {
  const names = [...new Set([...authors.keys(), ...messages.map(({ author }) => author)])];
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const out = new Set(names.filter((_name, at) => at % FOLDS === fold));
    const kept = questions.filter(({ author }) => !out.has(author));
    const file = trainLearnedTerm(knowledge, [...others, ...kept], '');
    const known = { ...knowledge, learned: learnedTerm(file, knowledge.statements), translation: undefined };
    const left = questions.filter(({ author }) => out.has(author));
    const talk = trainSorter(
      messages.filter(({ author }) => !out.has(author)),
      '',
    );
    return { out, known, sorter: messageSorter(talk), rows: signedRows(known, left) };
  });
  const learned = folds.flatMap(({ rows }) => rows);
  const ofFolders = new Map(
    folders.map(({ name, knowledge: own, questions: ofFolder }) => [
      name,
      signedRows(own, folderExamples(name, own, ofFolder), COUNT_OF_FOLDERS),
    ]),
  );
  const ofBare = signedRows(bare, answeredIn(bare, knowledge, asked));
  const all = fitScore(learned, [...ofBare, ...[...ofFolders.values()].flat()]);
  const grades = new Map<string, readonly AuthorGrade[]>();
  for (const { out, known, sorter } of folds) {
    const rows = learned.filter(({ author }) => !out.has(author));
    const engine = buildEngine(known, { weights: { ...fitScore(rows, []), plain: all.plain }, sorter });
    for (const [author, own] of authors)
      if (out.has(author)) grades.set(author, gradeAuthorQuestions(own, engine));
  }
  const folderGrades = new Map(
    folders.map(({ name, knowledge: own, questions: ofFolder }) => {
      const others = [...ofFolders].flatMap(([other, rows]) => (other === name ? [] : rows));
      const { plain } = fitScore([], [...ofBare, ...others]);
      const engine = buildEngine(own, { weights: { ...all, plain }, sorter: shippedSorter });
      return [name, gradeAuthorQuestions(ofFolder, engine)];
    }),
  );
  const sorted = folds.flatMap(({ out, sorter }) =>
    messages
      .filter(({ author }) => out.has(author))
      .map((message) => ({
        ...message,
        isRight: sorter(message.terms) === message.sort,
      })),
  );
  return { grades, folderGrades, sorted, weights: all };
}

/** The share of texts of authors left out whose likeliest aspect is one of theirs, by kind. */
export function crossValidateTexts(
  texts: readonly LabelledText[],
  known: Vocabulary,
): Readonly<Record<string, Figure>> {
  const authors = [...new Set(texts.map(({ author }) => author))];
  const marks = authors
    .map((_, fold) => new Set(authors.filter((_author, at) => at % FOLDS === fold)))
    .filter((out) => out.size > 0)
    .flatMap((out) => {
      const kept = texts.filter(({ author }) => !out.has(author));
      const read = aspectReader(aspectSums(trainAspects(kept, known, '')), known);
      return texts
        .filter(({ author }) => out.has(author))
        .map(({ text, kind, aspects }) => {
          const [likeliest] = [...read(text, kind)].reduce((best, each) => (each[1] > best[1] ? each : best));
          const isRight = (aspects.length === 0 ? [NOTHING] : aspects).includes(likeliest);
          return { kind: aspects.length === 0 ? 'nothing' : kind, isRight };
        });
    });
  return Object.fromEntries(
    ['statement', 'heading', 'question', 'nothing'].map((kind) => [
      kind,
      total(marks.filter((each) => each.kind === kind).map(({ isRight }) => mark(isRight))),
    ]),
  );
}
