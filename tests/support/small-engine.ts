import { buildEngine, type Engine } from '../../src/ask.ts';
import { buildKnowledgeFiles, buildMarkdown, knowledgeOf } from './knowledge-files.ts';

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

const LANGUAGE = `stop_words: [the, a, an, to, of, and, is, are, do, does, what, who, in, with, for]
filler: [hello]
intents: { compare: [vs], compare_weakly: [more], which_role: [who], help: [help], follow_up: [and] }
examples: [CIO vs CTO]
figures:
  - { id: count, label: a number, asks: [how many], pattern: '\\d' }
`;

/** An engine over these documents only: id → the Markdown below its front matter. No topic is disputed. */
export function engineOver(documents: Readonly<Record<string, string>>): Engine {
  const files = Object.entries(documents).map(
    ([id, body]) => [`documents/${id}.md`, buildMarkdown(body, id)] as const,
  );
  return buildEngine(
    knowledgeOf(
      buildKnowledgeFiles({
        'aspects.yml': ASPECTS,
        'language.yml': LANGUAGE,
        'disagreements.yml': 'disagreements: []\n',
        'documents/one.md': undefined,
        ...Object.fromEntries(files),
      }),
    ),
  );
}
