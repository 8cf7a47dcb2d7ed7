import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { type AuthorQuestion, authorQuestionSchema } from '../../src/evaluation/author-question.ts';
import { goldenQuestionSchema, goldIdsOf } from '../../src/evaluation/golden-question.ts';
import type { Knowledge, KnowledgeFile } from '../../src/knowledge/model.ts';
import type { Frame } from '../../src/understanding/frame.ts';
import type { Understand } from '../../src/understanding/read-frame.ts';
import type { Turn } from '../../src/understanding/resolve.ts';
import { MESSAGE_SORTS, type MessageSort } from '../../src/understanding/sort-message.ts';
import type { AnsweredTerms } from './train-learned-term.ts';
import type { SortedMessage } from './train-sorter.ts';

/** A question of an author, with the terms and the positions of the statements that answer. */
export interface Example extends AnsweredTerms {
  readonly author: string;
  readonly frame: Frame;
}

/** Everything that is learned from, but for what is kept out (`tests/golden/unseen/`). */
export interface Examples {
  /** By author: folds leave whole authors out. */
  readonly questions: readonly Example[];
  /** Older questions with other gold, paraphrases and the statements themselves: never left out. */
  readonly others: readonly AnsweredTerms[];
}

/** The questions of each author, in order. */
export type Authors = ReadonlyMap<string, readonly AuthorQuestion[]>;

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

/** The authors of `questions` or `dialogues`. */
export const readAuthors = (folder: 'questions' | 'dialogues'): Authors =>
  new Map(
    filesIn(`${folder}/`).map((name) => [
      name.replace('.jsonl', ''),
      linesOf(`${folder}/${name}`).map((line) => authorQuestionSchema.parse(line)),
    ]),
  );

/** Kinds of gold whose questions documents are asked for. */
const ASKS: ReadonlySet<string> = new Set(['answer', 'comparison', 'disagreement', 'no_answer']);

export function readExamples(
  { statements }: Knowledge,
  { read, resolve }: Understand,
  authors: Authors,
): Examples {
  const positions = new Map(statements.map(({ id, position }) => [id, position]));
  const termsOf = (question: string): readonly string[] => resolve(read(question), undefined).terms;
  const at = (ids: readonly string[]): readonly number[] =>
    [...new Set(ids)].flatMap((id) => positions.get(id) ?? []);
  const questions = [...authors].flatMap(([author, asked]) => {
    const turns = new Map<string, Turn | undefined>();
    return asked.flatMap((question): Example[] => {
      const { conversation = question.id, q, previous, gold } = question;
      const turn =
        previous === undefined ? turns.get(conversation) : turnOf(resolve(read(previous), undefined));
      const frame = resolve(read(q), turn);
      if (frame.wanted === 'talk' || !ASKS.has(gold.kind)) return [];
      turns.set(conversation, turnOf(frame, turn));
      return [{ author, frame, terms: frame.terms, answers: at(gold.anyOf.flat(2)) }];
    });
  });
  const older = filesIn('.').flatMap((name) =>
    linesOf(name).flatMap((line): AnsweredTerms[] => {
      const question = goldenQuestionSchema.parse(line);
      const answers = at(goldIdsOf(question));
      if (question.previous !== undefined || (question.answerable && answers.length === 0)) return [];
      return [{ terms: termsOf(question.q), answers }];
    }),
  );
  const paraphrases = linesOf('paraphrases/paraphrases.jsonl').flatMap((line): AnsweredTerms[] => {
    const { id, asked } = paraphraseSchema.parse(line);
    return asked.map((phrase) => ({ terms: termsOf(phrase), answers: at([id]) }));
  });
  const own = statements.map(
    ({ text, position }): AnsweredTerms => ({ terms: termsOf(text), answers: [position] }),
  );
  return { questions, others: [...paraphrases, ...own, ...older] };
}

/** A conversation after a question, whatever it was answered with. */
function turnOf(frame: Frame, before?: Turn): Turn {
  const named = frame.roles.map(({ value }) => value);
  const together = named.length > 1 ? named : (before?.together ?? []);
  return { frame, answered: named, recent: [...new Set([...named, ...(before?.recent ?? [])])], together };
}

const messageSchema = z.strictObject({ q: z.string(), sort: z.enum(MESSAGE_SORTS) });

/** So many questions count as one message: there are far more of them than of talk. */
const QUESTIONS_A_MESSAGE = 3;

/** Messages with their sorts, by author: of `talk/`, of dialogues, and questions, the shortest of which name an aspect. */
export function readMessages(
  { aspects }: Knowledge,
  { messageTerms, read }: Understand,
  authors: Authors,
): readonly SortedMessage[] {
  const talk = filesIn('talk/').flatMap((name) =>
    linesOf(`talk/${name}`).map((line): SortedMessage => {
      const { q, sort } = messageSchema.parse(line);
      return { author: name.replace('.jsonl', ''), terms: messageTerms(q), sort };
    }),
  );
  const asked = [...authors].flatMap(([author, questions]) =>
    questions
      .filter(
        ({ conversation, wanted }, index) =>
          conversation !== undefined || wanted === NEEDED || index % QUESTIONS_A_MESSAGE === 0,
      )
      .flatMap(({ q, type, wanted, gold }): SortedMessage[] => {
        const isQuestion = ASKS.has(gold.kind) && type !== ABOUT_ANSWER && !gold.accept.includes('help');
        const question = wanted === NEEDED ? 'which_needed' : 'question';
        const sort = SORTS[gold.kind] ?? (isQuestion ? question : undefined);
        if (sort === undefined) return [];
        // "We are forty people. CIO or CTO?": the question without what is told around it shows it best.
        const alone = sort === 'which_needed' ? read(q).asking?.question : undefined;
        return [q, ...(alone === undefined ? [] : [alone])].map((text) => ({
          author,
          terms: messageTerms(text),
          sort,
        }));
      }),
  );
  const older = filesIn('.').flatMap((name) =>
    linesOf(name)
      .map((line) => goldenQuestionSchema.parse(line))
      .filter(({ answerable }, index) => answerable && index % QUESTIONS_A_MESSAGE === 0)
      .map(({ q }): SortedMessage => ({ author: name, terms: messageTerms(q), sort: 'question' })),
  );
  const named = aspects
    .flatMap(({ label, words }) => [label, ...words.slice(0, 2)])
    .map((q): SortedMessage => ({ author: 'vocabulary', terms: messageTerms(q), sort: 'question' }));
  return [...talk, ...asked, ...older, ...named];
}

/** The type of what is said about the last answer: "more" has an answer, and is no question. */
const ABOUT_ANSWER = 'about-answer';
/** What authors call the question which role is needed. */
const NEEDED = 'need_which';

const SORTS: Readonly<Record<string, MessageSort>> = { acknowledgement: 'chatter', sources: 'sources' };

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
