import { parseLearnedTerm } from './learned-term.ts';
import type { Knowledge, KnowledgeFile, Problem, SourceDocument, Statement } from './model.ts';
import { parseDisagreements } from './parse-disagreements.ts';
import { parseDocument } from './parse-document.ts';
import { parseJobLanguage } from './parse-job-language.ts';
import { parseAspects, parseLanguage, parseRoles, parseSynonyms } from './parse-vocabulary.ts';
import { cutStatements } from './statements.ts';
import { finish, type Steps } from './steps.ts';
import { vocabulary } from './vocabulary.ts';

export type Loaded =
  | { readonly knowledge: Knowledge; readonly problems: readonly [] }
  | { readonly knowledge: undefined; readonly problems: readonly Problem[] };

const REQUIRED = [
  'roles.yml',
  'aspects.yml',
  'disagreements.yml',
  'language.yml',
  'synonyms.yml',
  'job-descriptions.yml',
];

/** All of it at once. */
export function loadKnowledge(files: readonly KnowledgeFile[]): Loaded {
  return finish(loadSteps(files));
}

/** Knowledge from the files of its folder, or every problem of every file, in file and line order. Pure. */
export function* loadSteps(files: readonly KnowledgeFile[]): Steps<Loaded> {
  const file = (path: string): KnowledgeFile =>
    files.find((each) => each.path === path) ?? { path, text: '' };
  const missing = REQUIRED.filter((path) => !files.some((each) => each.path === path));
  const roles = parseRoles(file('roles.yml'));
  yield;
  const aspects = parseAspects(file('aspects.yml'));
  yield;
  const language = parseLanguage(file('language.yml'));
  yield;
  const synonyms = parseSynonyms(file('synonyms.yml'));
  yield;
  const problems: Problem[] = [
    ...roles.problems,
    ...aspects.problems,
    ...language.problems,
    ...synonyms.problems,
  ].filter((problem) => !missing.includes(problem.file));
  for (const path of missing)
    problems.push({ file: path, line: 1, message: 'this file is missing from the knowledge folder' });
  /** Without roles or aspects every heading, mark and disagreement would be wrong too. */
  const canJudge = roles.value.roles.length > 0 && aspects.value.length > 0;

  const words = vocabulary(roles.value.roles, aspects.value);
  const documents: SourceDocument[] = [];
  const statements: Statement[] = [];
  for (const source of files.filter((each) => each.path.startsWith('documents/'))) {
    const parsed = parseDocument(source);
    problems.push(...parsed.problems);
    const document = parsed.document ?? nameless(source.path);
    const clash = documents.find((each) => each.id === document.id);
    if (clash !== undefined)
      problems.push({
        file: source.path,
        line: parsed.idLine,
        message: `id "${clash.id}" is the id of ${clash.file} too; give this document another`,
      });
    documents.push(document);
    const cut = cutStatements(parsed.blocks, {
      document,
      source: source.text,
      vocabulary: words,
      aspects: aspects.value,
    });
    if (canJudge) problems.push(...cut.problems);
    for (const draft of cut.statements) statements.push({ ...draft, position: statements.length });
    yield;
  }
  if (documents.length === 0)
    problems.push({
      file: 'documents',
      line: 1,
      message: 'there is no document; put at least one Markdown file there',
    });

  const byId = new Map<string, Statement>();
  for (const statement of statements) {
    const other = byId.get(statement.id);
    if (other === undefined) byId.set(statement.id, statement);
    else
      problems.push({
        file: statement.document.file,
        line: statement.line,
        message: `id "${statement.id}" stands at ${other.document.file}:${other.line} too; ids are given once`,
      });
  }
  const jobLanguage = parseJobLanguage(file('job-descriptions.yml'), byId);
  if (!missing.includes('job-descriptions.yml')) problems.push(...jobLanguage.problems);
  yield;
  const disagreements = parseDisagreements(file('disagreements.yml'), {
    roles: new Set(roles.value.roles.map((role) => role.id)),
    aspects: new Set(aspects.value.map((aspect) => aspect.id)),
    statements: byId,
  });
  if (canJudge && !missing.includes('disagreements.yml')) problems.push(...disagreements.problems);
  yield;
  // The file may be absent: statements are found by their own words too.
  const fitted = files.find((each) => each.path === 'learned.json');
  const learned = fitted === undefined ? undefined : parseLearnedTerm(fitted, statements);
  problems.push(...(learned?.problems ?? []));
  if (problems.length > 0)
    return {
      knowledge: undefined,
      problems: problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
    };
  const knowledge = {
    ...roles.value,
    aspects: aspects.value,
    language: language.value,
    synonyms: synonyms.value,
    jobLanguage: jobLanguage.value,
    documents,
    statements,
    disagreements: disagreements.value,
    learned: learned?.value,
  };
  return { knowledge, problems: [] };
}

/** Stands in for a document whose front matter is wrong, so that the problems in its text are found too. */
function nameless(path: string): SourceDocument {
  return { id: path, title: path, shortTitle: path, about: '', file: path };
}
