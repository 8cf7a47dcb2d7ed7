import type { Knowledge, KnowledgeFile, Problem, SourceDocument, Statement } from './model.ts';
import { parseDisagreements } from './parse-disagreements.ts';
import { parseDocument } from './parse-document.ts';
import { parseAspects, parseLanguage, parseRoles, parseSynonyms } from './parse-vocabulary.ts';
import { cutStatements } from './statements.ts';
import { vocabulary } from './vocabulary.ts';

export type Loaded =
  | { readonly knowledge: Knowledge; readonly problems: readonly [] }
  | { readonly knowledge: undefined; readonly problems: readonly Problem[] };

const REQUIRED = ['roles.yml', 'aspects.yml', 'disagreements.yml', 'language.yml', 'synonyms.yml'];

/** Knowledge from the files of its folder, or every problem of every file, in file and line order. Pure. */
export function loadKnowledge(files: readonly KnowledgeFile[]): Loaded {
  const file = (path: string): KnowledgeFile =>
    files.find((each) => each.path === path) ?? { path, text: '' };
  const missing = REQUIRED.filter((path) => !files.some((each) => each.path === path));
  if (missing.length > 0) {
    return {
      knowledge: undefined,
      problems: missing.map((path) => ({
        file: path,
        line: 1,
        message: 'this file is missing from the knowledge folder',
      })),
    };
  }
  const roles = parseRoles(file('roles.yml'));
  const aspects = parseAspects(file('aspects.yml'));
  const language = parseLanguage(file('language.yml'));
  const synonyms = parseSynonyms(file('synonyms.yml'));
  const problems: Problem[] = [
    ...roles.problems,
    ...aspects.problems,
    ...language.problems,
    ...synonyms.problems,
  ];

  const words = vocabulary(roles.value.roles, aspects.value);
  const documents: SourceDocument[] = [];
  const statements: Statement[] = [];
  for (const source of files.filter((each) => each.path.startsWith('documents/'))) {
    const parsed = parseDocument(source);
    problems.push(...parsed.problems);
    if (parsed.document === undefined) continue;
    const clash = documents.find((each) => each.id === parsed.document?.id);
    if (clash !== undefined)
      problems.push({
        file: source.path,
        line: 2,
        message: `id "${clash.id}" is the id of ${clash.file} too; give this document another`,
      });
    documents.push(parsed.document);
    const cut = cutStatements(parsed.blocks, {
      document: parsed.document,
      source: source.text,
      vocabulary: words,
      aspects: aspects.value,
    });
    problems.push(...cut.problems);
    for (const draft of cut.statements) statements.push({ ...draft, position: statements.length });
  }
  if (documents.length === 0)
    problems.push({
      file: 'documents',
      line: 1,
      message: 'no document is readable; put at least one Markdown file there',
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
  const disagreements = parseDisagreements(file('disagreements.yml'), {
    roles: new Set(roles.value.roles.map((role) => role.id)),
    aspects: new Set(aspects.value.map((aspect) => aspect.id)),
    statements: byId,
  });
  problems.push(...disagreements.problems);
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
    documents,
    statements,
    disagreements: disagreements.value,
  };
  return { knowledge, problems: [] };
}
