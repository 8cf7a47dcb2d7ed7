import { type Library, librarySteps } from '../../src/answering/library.ts';
import type { ScoreWeights, TermWeights } from '../../src/answering/score.ts';
import { buildEngine, type Engine } from '../../src/ask.ts';
import { lexiconSteps } from '../../src/knowledge/lexicon.ts';
import type { Knowledge, Statement } from '../../src/knowledge/model.ts';
import { finish } from '../../src/knowledge/steps.ts';
import type { Frame } from '../../src/understanding/frame.ts';
import { understandSteps } from '../../src/understanding/read-frame.ts';
import { shippedSorter } from '../../src/understanding/sort-message.ts';
import { buildKnowledgeFiles, buildMarkdown, type Files, knowledgeOf } from './knowledge-files.ts';

const ASPECTS = `aspects:
  - { id: definition, label: definition, words: [what is] }
  - { id: skills, label: skills, words: [skill], related: [vendors] }
  - { id: vendors, label: vendors, words: [vendor], hints: [paper] }
  - { id: reporting, label: reporting line, joint: true, words: [report to, boss] }
  - { id: pay, label: pay, personal: true, compared: false, includes: [salary, bonus], words: [earn] }
  - { id: salary, label: base salary, personal: true, words: [salary] }
  - { id: bonus, label: bonus, personal: true, words: [bonus] }
  - { id: decision, label: decision, joint: true, choosing: true, compared: false, words: [choose between] }
  - { id: other, label: further facts, compared: false, words: [] }
`;

/** These documents only (id → the Markdown below its front matter), few aspects and the shipped English. */
export function knowledgeOver(documents: Readonly<Record<string, string>>, more: Files = {}): Knowledge {
  const files = Object.entries(documents).map(
    ([id, body]) => [`documents/${id}.md`, buildMarkdown(body, id)] as const,
  );
  return knowledgeOf(
    buildKnowledgeFiles({
      'aspects.yml': ASPECTS,
      'disagreements.yml': 'disagreements: []\n',
      'documents/one.md': undefined,
      ...Object.fromEntries(files),
      ...more,
    }),
  );
}

/** An engine over these documents only; `more` are further files of the folder. */
export function engineOver(documents: Readonly<Record<string, string>>, more: Files = {}): Engine {
  return buildEngine(knowledgeOver(documents, more), { weights: HAND_WEIGHTS, sorter: shippedSorter });
}

const BY_HAND: TermWeights = {
  base: -3.5,
  synonyms: 5,
  words: 0.5,
  search: 0.5,
  aspect: 2,
  onlyRole: 0.5,
  allRoles: 0.5,
  key: 0.2,
  otherRole: -1,
  noFigure: -4,
  noCondition: -4,
  foreign: -4,
  uncovered: -4,
};
/** Weights that nobody fits, so that a test of ranking does not change with `npm run fit`: words and the aspect decide. */
export const HAND_WEIGHTS: ScoreWeights = {
  plain: BY_HAND,
  learned: { ...BY_HAND, learnedShare: 6 },
};

export interface SmallLibrary {
  readonly library: Library;
  /** A question read with the words of this folder. */
  readonly read: (question: string) => Frame;
  /** The statement with an id; fails the test when there is none. */
  readonly statement: (id: string) => Statement;
}

/** What answering looks things up in, over these documents only, scored by hand-made weights. */
export function libraryOver(
  documents: Readonly<Record<string, string>>,
  more: Files = {},
  change: (knowledge: Knowledge) => Knowledge = (knowledge) => knowledge,
): SmallLibrary {
  const knowledge = change(knowledgeOver(documents, more));
  const lexicon = finish(lexiconSteps(knowledge));
  const { read } = finish(understandSteps(knowledge, lexicon));
  return {
    library: finish(librarySteps(knowledge, lexicon, HAND_WEIGHTS)),
    read,
    statement: (id) => {
      const found = knowledge.statements.find((each) => each.id === id);
      if (found === undefined) throw new Error(`no statement "${id}"`);
      return found;
    },
  };
}
