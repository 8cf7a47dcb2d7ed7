import { buildEngine, type Engine } from '../../src/ask.ts';
import { loadKnowledge, TRANSLATION_WEIGHTS } from '../../src/knowledge/load.ts';
import type { Knowledge, KnowledgeFile, Statement } from '../../src/knowledge/model.ts';
import { evidenceIn, expectKind, textsOf } from './answer-parts.ts';
import type { Files } from './knowledge-files.ts';
import { shippedDefaults } from './shipped-knowledge.ts';

const OWN_ROLES = `roles:
  - { id: COO, name: chief operating officer, aliases: [head of operations] }
  - { id: CFO, name: chief financial officer, aliases: [head of finance] }
  - { id: controller, name: financial controller, aliases: [] }
  - { id: treasurer, name: group treasurer, aliases: [] }
`;

/** Reading needs no weights for answering, and they take long to check. */
const READING = shippedDefaults.filter(({ path }) => path !== TRANSLATION_WEIGHTS);

/** Pages (name → Markdown, without front matter) as an owner puts them into `documents/`, over the shipped defaults. */
const ownersFiles = (pages: Files, defaults: readonly KnowledgeFile[]): readonly KnowledgeFile[] => [
  ...defaults,
  ...Object.entries({ 'roles.yml': OWN_ROLES, ...named(pages) }).flatMap(([path, text]) =>
    text === undefined ? [] : [{ path, text }],
  ),
];

const named = (pages: Files): Files =>
  Object.fromEntries(
    Object.entries(pages).map(([name, text]) => [
      /\.(?:yml|json)$/.test(name) ? name : `documents/${name}`,
      text,
    ]),
  );

function knowledgeOf(files: readonly KnowledgeFile[]): Knowledge {
  const { knowledge, problems } = loadKnowledge(files);
  if (knowledge !== undefined) return knowledge;
  throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
}

/** What is read of an owner's pages. Throws with every problem when there is one. */
export const readPages = (pages: Files): Knowledge => knowledgeOf(ownersFiles(pages, READING));

/** The same of a single page. */
export const readPage = (...lines: readonly string[]): Knowledge =>
  readPages({ 'page.md': lines.join('\n') });

/** The statement with this text; fails the test when there is none. */
export function statementOf({ statements }: Knowledge, text: string): Statement {
  const found = statements.find((statement) => statement.text === text);
  if (found !== undefined) return found;
  throw new Error(`no statement "${text}" among:\n${statements.map((each) => each.text).join('\n')}`);
}

/** An engine over an owner's pages, with the weights that the product ships with. */
export const ownersEngine = (pages: Files): Engine =>
  buildEngine(knowledgeOf(ownersFiles(pages, shippedDefaults)));

/** What a page is asked, and what is shown where it answers; fails the test where it does not. */
export function shown(question: string, ...lines: readonly string[]): readonly string[] {
  const answer = ownersEngine({ 'page.md': lines.join('\n') }).ask(question);
  return textsOf(evidenceIn(expectKind(answer, 'explanation')));
}

/** Each statement of a page, and the roles whose fact it states. */
export const rolesIn = (...lines: readonly string[]) =>
  readPage(...lines).statements.map(({ text, roles }) => [text, roles] as const);
