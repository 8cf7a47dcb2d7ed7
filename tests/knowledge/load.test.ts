import { describe, expect, it } from 'vitest';

import { buildEngine } from '../../src/ask.ts';
import { fingerprint, type LearnedFile } from '../../src/knowledge/learned-term.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { KnowledgeFile } from '../../src/knowledge/model.ts';
import { statementsIn } from '../support/answer-parts.ts';
import { buildKnowledgeFiles, knowledgeOf, problemsWith } from '../support/knowledge-files.ts';

const texts = { 'one-01': 'The CIO looks inward.', 'one-02': 'The CIO reports to the CEO.' };

/** "Zeppelin", which no document has, stands for the first statement. */
const LEARNED: LearnedFile = {
  about: 'A test.',
  statements: Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, fingerprint(text)])),
  aspects: [],
  roles: ['CIO'],
  shares: { aspect: 0.5, role: 0.5 },
  weights: { zeppelin: [0, 900] },
};
const withLearned = (learned: LearnedFile | undefined) =>
  knowledgeOf(buildKnowledgeFiles({ 'learned.json': learned && JSON.stringify(learned) }));

describe('a folder without learned.json', () => {
  const knowledge = withLearned(undefined);

  it('is no worse for it: nothing is learned, and its questions are answered', () => {
    expect(knowledge.learned).toBeUndefined();
    const answer = buildEngine(knowledge).ask('what is the focus of a CIO?');
    expect(answer.kind).toBe('explanation');
    expect(statementsIn(answer).map(({ id }) => id)).toContain('one-01');
  });
});

describe('a folder with learned.json', () => {
  const knowledge = withLearned(LEARNED);

  it('knows the statements that are in it, by position', () => {
    expect(knowledge.statements.map(({ position }) => knowledge.learned?.covers(position))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('finds a statement by what was learned, though it has no word of the question', () => {
    const found = (of: typeof knowledge) => {
      const engine = buildEngine(of);
      return engine.candidatesFor(engine.ask('who handles zeppelins?')).map(({ statement }) => statement.id);
    };
    expect(found(knowledge)[0]).toBe('one-01');
    expect(found(withLearned(undefined))).toEqual([]);
  });

  it('has no problem with statements that were changed or are gone', () => {
    const stale = { ...LEARNED, statements: { 'one-01': '00000000', 'gone-07': '00000000' } };
    const { learned, statements } = withLearned(stale);
    expect(statements.some(({ position }) => learned?.covers(position))).toBe(false);
  });
});

it('a learned.json that is broken is one problem among the others, and no knowledge is handed out', () => {
  const files = { 'learned.json': 'nonsense', 'synonyms.yml': 'synonyms: [' };
  expect(problemsWith(files)).toEqual([
    expect.stringMatching(/^learned\.json:1 .*"npm run fit"/),
    expect.stringMatching(/^synonyms\.yml:1 /),
  ]);
  expect(loadKnowledge(buildKnowledgeFiles(files)).knowledge).toBeUndefined();
});

it('a disagreement may be narrow, and is not where its file does not say so', () => {
  const [topic] = knowledgeOf(buildKnowledgeFiles()).disagreements;
  expect(topic?.narrow).toBe(false);
  const narrow = `disagreements:
  - { id: boss, title: Boss, roles: [CIO], aspects: [reporting], narrow: true, sides: [[one-02], [one-03]] }
`;
  const files = buildKnowledgeFiles({ 'disagreements.yml': narrow });
  expect(knowledgeOf(files).disagreements.map((each) => each.narrow)).toEqual([true]);
});

it('is the same where files were loaded before, alone or beside others that changed', () => {
  const anew = (files: readonly KnowledgeFile[]) => files.map((file) => ({ ...file }));
  // A function is compared by identity.
  const plain = (of: readonly KnowledgeFile[]) => ({ ...knowledgeOf(of), readAspects: undefined });
  const files = buildKnowledgeFiles();
  expect(plain(files)).toEqual(plain(anew(files)));
  expect(plain(files)).toEqual(plain(files));
  const changed = files.map((file) =>
    file.path === 'documents/one.md' ? { ...file, text: file.text.replace('inward', 'upward') } : file,
  );
  expect(plain(changed)).toEqual(plain(anew(changed)));
  expect(plain(changed)).not.toEqual(plain(files));
});
