import { buildEngine, type Engine } from '../../src/ask.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { buildKnowledgeFiles, buildMarkdown, type Files, knowledgeOf } from './knowledge-files.ts';
import { shippedFiles } from './shipped-knowledge.ts';

const ASPECTS = `aspects:
  - { id: definition, label: definition, words: [what is] }
  - { id: skills, label: skills, words: [skill] }
  - { id: vendors, label: vendors, words: [vendor] }
  - { id: reporting, label: reporting line, joint: true, words: [report to, boss] }
  - { id: pay, label: pay, compared: false, includes: [salary, bonus], words: [earn] }
  - { id: salary, label: base salary, words: [salary] }
  - { id: bonus, label: bonus, words: [bonus] }
  - { id: other, label: further facts, compared: false, words: [] }
`;

const LANGUAGE = shippedFiles.find(({ path }) => path === 'language.yml')?.text;

/** These documents only (id → the Markdown below its front matter), few aspects and the shipped English. */
export function knowledgeOver(documents: Readonly<Record<string, string>>, more: Files = {}): Knowledge {
  const files = Object.entries(documents).map(
    ([id, body]) => [`documents/${id}.md`, buildMarkdown(body, id)] as const,
  );
  return knowledgeOf(
    buildKnowledgeFiles({
      'aspects.yml': ASPECTS,
      'language.yml': LANGUAGE,
      'disagreements.yml': 'disagreements: []\n',
      'documents/one.md': undefined,
      ...Object.fromEntries(files),
      ...more,
    }),
  );
}

/** An engine over these documents only; `more` are further files of the folder. */
export function engineOver(documents: Readonly<Record<string, string>>, more: Files = {}): Engine {
  return buildEngine(knowledgeOver(documents, more));
}
