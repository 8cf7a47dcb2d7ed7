import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Figure, mark, percent, total } from '../../src/evaluation/figure.ts';
import { summariseAuthorGrades } from '../../src/evaluation/grade-author-question.ts';
import type { AspectWeights } from '../../src/knowledge/aspect-reader.ts';
import type { LearnedFile } from '../../src/knowledge/learned-term.ts';
import { lexiconSteps } from '../../src/knowledge/lexicon.ts';
import { ASPECT_WEIGHTS, loadKnowledge, TRANSLATION_WEIGHTS } from '../../src/knowledge/load.ts';
import type { Knowledge, KnowledgeFile } from '../../src/knowledge/model.ts';
import { readKnowledgeFolder } from '../../src/knowledge/read-folder.ts';
import { finish } from '../../src/knowledge/steps.ts';
import type { TranslationWeights } from '../../src/knowledge/term-translation.ts';
import { understandSteps } from '../../src/understanding/read-frame.ts';
import { MESSAGE_SORTS, messageSorter, type SorterFile } from '../../src/understanding/sort-message.ts';
import { crossValidate, crossValidateTexts } from './cross-validate.ts';
import { type Authors, readAuthors, readExamples, readMessages, withoutMarks } from './read-examples.ts';
import { readFolders, replaced } from './read-folders.ts';
import { readTexts, trainAspects, vocabularyOfTexts } from './train-aspects.ts';
import { type AnsweredTerms, trainLearnedTerm } from './train-learned-term.ts';
import { trainSorter } from './train-sorter.ts';
import { trainTranslation } from './train-translation.ts';

/**
 * Everything that is learned from the golden files: `knowledge/learned.json`, how messages are sorted, what texts are
 * about, what askers say for what documents say, and the weights of the score. Prints what a bot reaches that has learned nothing of an author, by author.
 *   npm run fit             writes them, and the figures of the folds (tests/golden/folds.json)
 *   npm run fit -- --check  writes nothing; fails when a file would change or the folds' figures have fallen
 */
const isCheck = process.argv.includes('--check');
/** Points by which a figure of the folds may fall before the check fails. */
const MAX_FALL = 2;
const ABOUT = 'Written by "npm run fit": which questions of tests/golden the shipped statements answer.';
const ABOUT_SORTER = 'Written by "npm run fit": how the messages of tests/golden are told apart.';
const ABOUT_ASPECTS = 'Written by "npm run fit": what the texts of tests/golden/sentences are about.';
const ABOUT_TRANSLATION =
  'Written by "npm run fit": what the questions of tests/golden say for what the statements say that answer them.';
/** Every sixth author judges the translation. */
const TRANSLATION_FOLDS = 6;
const place = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const LEARNED = place('knowledge/learned.json');
const SORTER = place('src/understanding/message-weights.json');
const WEIGHTS = place('src/answering/score-weights.json');
const ASPECTS = place(`src/knowledge/${ASPECT_WEIGHTS}`);
const TRANSLATION = place(`src/knowledge/${TRANSLATION_WEIGHTS}`);
const FOLDS = place('tests/golden/folds.json');

const files = (await readKnowledgeFolder(fileURLToPath(place('knowledge')))).filter(
  ({ path }) => path !== 'learned.json',
);
/** Throws for a folder with problems. */
function load(of: readonly KnowledgeFile[]): Knowledge {
  const { knowledge, problems } = loadKnowledge(of);
  if (knowledge !== undefined) return knowledge;
  throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
}

const { roles, aspects } = load(files);
const texts = readTexts();
const known = vocabularyOfTexts(roles, aspects);
const aspectWeights = toJsonLines(trainAspects(texts, known, ABOUT_ASPECTS));
const withAspects = replaced(files, [{ path: ASPECT_WEIGHTS, text: aspectWeights }]);
const knowledge = load(withAspects);
const lexicon = finish(lexiconSteps(knowledge));
const questions = readAuthors('questions');
const dialogues = readAuthors('dialogues');
const authors = new Map([...questions, ...dialogues]);
const messages = readMessages(knowledge, finish(understandSteps(knowledge, lexicon)), authors);
const sorter = trainSorter(messages, ABOUT_SORTER);
const understand = finish(understandSteps(knowledge, lexicon, messageSorter(sorter)));
const examples = readExamples(knowledge, understand, authors);
/** The translation of these authors' questions has not learned from them: they show how far it can be trusted. */
const judges = new Set([...authors.keys()].filter((_, at) => at % TRANSLATION_FOLDS === 0));
const kept = examples.questions.filter(({ author }) => !judges.has(author));
const asked = examples.questions.filter(({ author }) => judges.has(author));
const translate = (learnedFrom: readonly AnsweredTerms[]): KnowledgeFile => ({
  path: TRANSLATION_WEIGHTS,
  text: toJsonLines(trainTranslation(knowledge, lexicon, learnedFrom, ABOUT_TRANSLATION)),
});
const translation = translate([...examples.others, ...examples.questions]);
const bare = load([...withoutMarks(withAspects), translate([...examples.others, ...kept])]);
const folders = await readFolders([{ path: ASPECT_WEIGHTS, text: aspectWeights }, translation]);
const { grades, folderGrades, sorted, weights } = crossValidate(
  knowledge,
  { bare, asked, folders },
  authors,
  examples,
  messages,
);
const learned = trainLearnedTerm(knowledge, [...examples.others, ...examples.questions], ABOUT);

type Figures = Readonly<Record<string, Figure>>;
function print(name: string, figures: Figures): Figures {
  const said = Object.entries(figures).map(([measure, figure]) => `${measure} ${percent(figure).toFixed(1)}`);
  console.log(`${name.padEnd(26)} ${said.join(' · ')}`);
  return figures;
}
for (const [author, own] of [...grades, ...folderGrades]) print(author, summariseAuthorGrades(own));
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
    folders: print('folders of owners', summariseAuthorGrades([...folderGrades.values()].flat())),
    texts: print('texts', crossValidateTexts(texts, known)),
    'sorts of message': print('sorts of message', Object.fromEntries(sortedRightly)),
  }).flatMap(([of, each]) =>
    Object.entries(each).map(([measure, figure]) => [
      `${of}: ${measure}`,
      Math.round(10 * percent(figure)) / 10,
    ]),
  ),
);

/**
 * A line for each term, so that a change can be read. Letters past Latin-1 are escaped: with one of them, the whole text
 * takes twice the memory at every start.
 */
function toJsonLines({
  weights: terms,
  ...rest
}: LearnedFile | SorterFile | AspectWeights | TranslationWeights): string {
  const lines = Object.entries(terms).map(
    ([term, pairs]) => `${JSON.stringify(term)}:${JSON.stringify(pairs)}`,
  );
  return `${JSON.stringify(rest).slice(0, -1)},"weights":{\n${lines.join(',\n')}\n}}\n`.replace(
    /[\u0100-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const written = [
  [LEARNED, toJsonLines(learned)],
  [SORTER, toJsonLines(sorter)],
  [ASPECTS, aspectWeights],
  [TRANSLATION, translation.text],
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
