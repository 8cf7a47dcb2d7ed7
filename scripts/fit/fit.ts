import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Figure, mark, percent, total } from '../../src/evaluation/figure.ts';
import { summariseAuthorGrades } from '../../src/evaluation/grade-author-question.ts';
import type { LearnedFile } from '../../src/knowledge/learned-term.ts';
import { lexiconSteps } from '../../src/knowledge/lexicon.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readKnowledgeFolder } from '../../src/knowledge/read-folder.ts';
import { finish } from '../../src/knowledge/steps.ts';
import { understandSteps } from '../../src/understanding/read-frame.ts';
import { MESSAGE_SORTS, messageSorter, type SorterFile } from '../../src/understanding/sort-message.ts';
import { crossValidate } from './cross-validate.ts';
import { type Authors, readAuthors, readExamples, readMessages, withoutMarks } from './read-examples.ts';
import { trainLearnedTerm } from './train-learned-term.ts';
import { trainSorter } from './train-sorter.ts';

/**
 * Everything that is learned from the golden files: `knowledge/learned.json`, how messages are sorted, and the weights of
 * the score. Prints what a bot reaches that has learned nothing of an author, by author.
 *   npm run fit             writes them, and the figures of the folds (tests/golden/folds.json)
 *   npm run fit -- --check  writes nothing; fails when a file would change or the folds' figures have fallen
 */
const isCheck = process.argv.includes('--check');
/** Points by which a figure of the folds may fall before the check fails. */
const MAX_FALL = 2;
const ABOUT = 'Written by "npm run fit": which questions of tests/golden the shipped statements answer.';
const ABOUT_SORTER = 'Written by "npm run fit": how the messages of tests/golden are told apart.';
const place = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const LEARNED = place('knowledge/learned.json');
const SORTER = place('src/understanding/message-weights.json');
const WEIGHTS = place('src/answering/score-weights.json');
const FOLDS = place('tests/golden/folds.json');

const files = await readKnowledgeFolder(fileURLToPath(place('knowledge')));
const { knowledge } = loadKnowledge(files.filter(({ path }) => path !== 'learned.json'));
const { knowledge: bare } = loadKnowledge(withoutMarks(files));
if (knowledge === undefined || bare === undefined)
  throw new Error('The knowledge folder has problems: npm run check:knowledge');
const lexicon = finish(lexiconSteps(knowledge));
const questions = readAuthors('questions');
const dialogues = readAuthors('dialogues');
const authors = new Map([...questions, ...dialogues]);
const messages = readMessages(knowledge, finish(understandSteps(knowledge, lexicon)), authors);
const sorter = trainSorter(messages, ABOUT_SORTER);
const understand = finish(understandSteps(knowledge, lexicon, messageSorter(sorter)));
const examples = readExamples(knowledge, understand, authors);
const { grades, sorted, weights } = crossValidate(knowledge, bare, authors, examples, messages);
const learned = trainLearnedTerm(knowledge, [...examples.others, ...examples.questions], ABOUT);

type Figures = Readonly<Record<string, Figure>>;
function print(name: string, figures: Figures): Figures {
  const said = Object.entries(figures).map(([measure, figure]) => `${measure} ${percent(figure).toFixed(1)}`);
  console.log(`${name.padEnd(26)} ${said.join(' · ')}`);
  return figures;
}
for (const [author, own] of grades) print(author, summariseAuthorGrades(own));
const gradesOf = (asked: Authors) => [...asked.keys()].flatMap((author) => grades.get(author) ?? []);
const sortedRightly = MESSAGE_SORTS.map((sort): [string, Figure] => [
  sort,
  total(sorted.filter((each) => each.sort === sort).map(({ isRight }) => mark(isRight))),
]);
/** With each author left out. */
const figures = Object.fromEntries(
  Object.entries({
    questions: print('questions', summariseAuthorGrades(gradesOf(questions))),
    dialogues: print('dialogues', summariseAuthorGrades(gradesOf(dialogues))),
    'sorts of message': print('sorts of message', Object.fromEntries(sortedRightly)),
  }).flatMap(([of, each]) =>
    Object.entries(each).map(([measure, figure]) => [
      `${of}: ${measure}`,
      Math.round(10 * percent(figure)) / 10,
    ]),
  ),
);

/** A line for each term, so that a change can be read. */
function toJsonLines({ weights: terms, ...rest }: LearnedFile | SorterFile): string {
  const lines = Object.entries(terms).map(
    ([term, pairs]) => `${JSON.stringify(term)}:${JSON.stringify(pairs)}`,
  );
  return `${JSON.stringify(rest).slice(0, -1)},"weights":{\n${lines.join(',\n')}\n}}\n`;
}

const written = [
  [LEARNED, toJsonLines(learned)],
  [SORTER, toJsonLines(sorter)],
  [WEIGHTS, `${JSON.stringify(weights, undefined, 2)}\n`],
] as const;
if (isCheck) {
  const before: Readonly<Record<string, number>> = JSON.parse(readFileSync(FOLDS, 'utf8'));
  const complaints = [
    ...written
      .filter(([path, text]) => readFileSync(path, 'utf8') !== text)
      .map(([path]) => `${path.pathname.split('/').slice(-2).join('/')} is not what "npm run fit" writes`),
    ...Object.entries(before)
      .filter(([measure, figure]) => (figures[measure] ?? 0) < figure - MAX_FALL)
      .map(([measure, figure]) => `${measure} fell from ${figure} to ${figures[measure]}`),
  ];
  for (const complaint of complaints) console.log(complaint);
  process.exitCode = complaints.length === 0 ? 0 : 1;
} else {
  for (const [path, text] of written) writeFileSync(path, text);
  writeFileSync(FOLDS, `${JSON.stringify(figures, undefined, 2)}\n`);
}
