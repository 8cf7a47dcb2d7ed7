import { aspectReader, parseAspectWeights } from './aspect-reader.ts';
import { parseLearnedTerm } from './learned-term.ts';
import type { Aside, Knowledge, KnowledgeFile, Problem, SourceDocument, Statement } from './model.ts';
import { parseDisagreements } from './parse-disagreements.ts';
import { documentSteps } from './parse-document.ts';
import { parseJobLanguage } from './parse-job-language.ts';
import { parseAspects, parseLanguage, parseRoles, parseSynonyms } from './parse-vocabulary.ts';
import { statementSteps } from './statements.ts';
import { finish, type Steps } from './steps.ts';
import { parseTranslation } from './term-translation.ts';
import { vocabulary } from './vocabulary.ts';

export type Loaded =
  | { readonly knowledge: Knowledge; readonly problems: readonly [] }
  | { readonly knowledge: undefined; readonly problems: readonly Problem[] };

/** Paths that begin so are those of the language that ships with the product, whatever the folder. */
export const DEFAULTS = 'defaults/';
/** What was learned of the statements of one folder. */
export const LEARNED = 'learned.json';
export const ASPECT_WEIGHTS = `${DEFAULTS}aspect-weights.json`;
export const TRANSLATION_WEIGHTS = `${DEFAULTS}translation-weights.json`;

/** All of it at once. */
export function loadKnowledge(files: readonly KnowledgeFile[]): Loaded {
  return finish(loadSteps(files));
}

/** Knowledge from the files of its folder, or every problem of every file, in file and line order. Pure. */
export function* loadSteps(files: readonly KnowledgeFile[]): Steps<Loaded> {
  const file = (path: string): KnowledgeFile | undefined => files.find((each) => each.path === path);
  /** What ships with the product, and over it what the folder has. */
  const layers = (path: string): readonly KnowledgeFile[] =>
    [file(`${DEFAULTS}${path}`), file(path)].filter((each) => each !== undefined);
  const roles = parseRoles(layers('roles.yml'));
  yield;
  const aspects = parseAspects(layers('aspects.yml'));
  yield;
  const language = parseLanguage(layers('language.yml'));
  yield;
  const synonyms = parseSynonyms(layers('synonyms.yml'));
  yield;
  const problems: Problem[] = [
    ...roles.problems,
    ...aspects.problems,
    ...language.problems,
    ...synonyms.problems,
  ];
  /** Without roles or aspects every heading, mark and disagreement would be wrong too. */
  const canJudge = roles.value.roles.length > 0 && aspects.value.length > 0;

  const words = vocabulary(roles.value.roles, aspects.value);
  const readAspects = aspectReader(parseAspectWeights(file(ASPECT_WEIGHTS)), words);
  const documents: SourceDocument[] = [];
  const asides: Aside[] = [];
  const notes: Problem[] = [];
  const statements: Statement[] = [];
  for (const source of files.filter((each) => each.path.startsWith('documents/'))) {
    const parsed = yield* documentSteps(source);
    problems.push(...parsed.problems);
    notes.push(...parsed.notes);
    const { document } = parsed;
    const clash = documents.find((each) => each.id === document.id);
    if (clash !== undefined)
      problems.push({
        file: source.path,
        line: parsed.idLine,
        message: `id "${clash.id}" is the id of ${clash.file} too; give this document another`,
      });
    documents.push(document);
    const cut = yield* statementSteps(parsed.blocks, {
      document,
      source: source.text,
      vocabulary: words,
      aspects: aspects.value,
      readAspects,
    });
    asides.push(...cut.asides);
    notes.push(...cut.notes);
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
  const jobLanguage = parseJobLanguage(layers('job-descriptions.yml'), byId);
  problems.push(...jobLanguage.problems);
  yield;
  const disagreements = parseDisagreements(file('disagreements.yml'), {
    roles: new Set(roles.value.roles.map((role) => role.id)),
    aspects: new Set(aspects.value.map((aspect) => aspect.id)),
    statements: byId,
  });
  if (canJudge) problems.push(...disagreements.problems);
  yield;
  // The file may be absent: statements are found by their own words too.
  const fitted = file(LEARNED);
  const translation = file(TRANSLATION_WEIGHTS);
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
    asides,
    notes,
    disagreements: disagreements.value,
    readAspects,
    learned: learned?.value,
    translation:
      translation !== undefined &&
      statements.some(({ position }) => learned?.value?.covers(position) !== true)
        ? parseTranslation(translation)
        : undefined,
  };
  return { knowledge, problems: [] };
}
