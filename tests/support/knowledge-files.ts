import { readFileSync } from 'node:fs';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Knowledge, KnowledgeFile, Statement } from '../../src/knowledge/model.ts';

/** Paths and texts; `undefined` takes a file out of the folder. */
export type Files = Readonly<Record<string, string | undefined>>;

const ROLES = `roles:
  - id: CIO
    name: chief information officer
    aliases: [head of IT, IT director]
  - id: CTO
    name: chief technology officer
    aliases: [tech chief]
  - id: CEO
    name: chief executive officer
    aliases: []
`;

const ASPECTS = `aspects:
  - { id: definition, label: definition, words: [what is] }
  - { id: focus, label: focus, words: [focus, priority] }
  - { id: infrastructure, label: infrastructure, words: [infrastructure, network] }
  - { id: reporting, label: reporting line, words: [report to, boss] }
  - { id: salary, label: base salary, words: [salary] }
  - { id: other, label: further facts, words: [] }
`;

/** The English around a question is the shipped one: it is the same whatever the documents are about. */
export const LANGUAGE = readFileSync(
  new URL('../../src/knowledge/defaults/language.yml', import.meta.url),
  'utf8',
);

/** So is that of job descriptions. */
export const JOB_LANGUAGE = readFileSync(
  new URL('../../src/knowledge/defaults/job-descriptions.yml', import.meta.url),
  'utf8',
);

const SYNONYMS = `synonyms:
  networks: [cables]
`;

const DISAGREEMENTS = `disagreements:
  - id: cio-boss
    title: Who the CIO reports to
    roles: [CIO]
    aspects: [reporting]
    sides: [[one-02], [one-03]]
`;

const ONE = `---
id: one
title: The first document
about: Three statements with ids.
---

## Introduction

### CIO: focus

- The CIO looks inward. {#one-01 key}

### CIO: reporting line

- The CIO reports to the CEO. {#one-02}
- The CIO reports to the CTO. {#one-03 infrastructure}
`;

const GOOD: Files = {
  'roles.yml': ROLES,
  'aspects.yml': ASPECTS,
  'language.yml': LANGUAGE,
  'synonyms.yml': SYNONYMS,
  'job-descriptions.yml': JOB_LANGUAGE,
  'disagreements.yml': DISAGREEMENTS,
  'documents/one.md': ONE,
};

/**
 * A small knowledge folder without a problem, in memory; a test replaces the files that it is about. `defaults`: what is
 * read before it, such as `shippedDefaults`; with none, nothing is read from texts but by the words of the vocabulary.
 */
export function buildKnowledgeFiles(
  files: Files = {},
  defaults: readonly KnowledgeFile[] = [],
): readonly KnowledgeFile[] {
  const own = Object.entries({ ...GOOD, ...files }).flatMap(([path, text]) =>
    text === undefined ? [] : [{ path, text }],
  );
  return [...defaults, ...own];
}

/** Lines 1 to 5 are front matter: the body begins on line 6. */
export function buildMarkdown(body: string, id = 'two'): string {
  return `---\nid: ${id}\ntitle: The document ${id}\nabout: A test.\n---\n${body}`;
}

/** The knowledge of these files. Throws with every problem when there is one. */
export function knowledgeOf(files: readonly KnowledgeFile[]): Knowledge {
  const { knowledge, problems } = loadKnowledge(files);
  if (knowledge !== undefined) return knowledge;
  throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
}

/** The statements of one Markdown body. */
export function statementsOf(body: string, defaults: readonly KnowledgeFile[] = []): readonly Statement[] {
  const files = buildKnowledgeFiles({ 'documents/two.md': buildMarkdown(body) }, defaults);
  return knowledgeOf(files).statements.filter((statement) => statement.document.id === 'two');
}

/** The notes of the small folder with these files in it, each as `file:line message`. */
export function notesWith(files: Files): readonly string[] {
  const { notes } = knowledgeOf(buildKnowledgeFiles(files));
  return notes.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

/** The problems of the small folder with these files in it, each as `file:line message`. */
export function problemsWith(files: Files): readonly string[] {
  const { problems } = loadKnowledge(buildKnowledgeFiles(files));
  return problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

/** A second document of these lines; the first is line 6 of its file. */
export function two(...lines: readonly string[]): Files {
  return { 'documents/two.md': buildMarkdown(lines.join('\n')) };
}
