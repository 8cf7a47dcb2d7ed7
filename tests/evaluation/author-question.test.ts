import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { type AuthorQuestion, authorQuestionSchema } from '../../src/evaluation/author-question.ts';
import { buildAuthorLine } from '../support/attempts.ts';
import { shippedEngine } from '../support/shipped-engine.ts';

describe('a line of an author', () => {
  it('may leave out what most questions do not need', () => {
    expect(authorQuestionSchema.parse(buildAuthorLine()).gold).toEqual({
      kind: 'answer',
      roles: ['CIO'],
      anyOf: [['one-01']],
      orShown: [],
      orDeclined: false,
      accept: [],
      forbidden: [],
    });
  });

  it('may name several statements of which any does, and belong to a conversation', () => {
    const line = buildAuthorLine({ anyOf: [['one-01', ['one-02', 'one-03']]] }, { conversation: 'c1' });
    expect(authorQuestionSchema.parse(line)).toMatchObject({
      conversation: 'c1',
      gold: { anyOf: [['one-01', ['one-02', 'one-03']]] },
    });
  });

  it.each([
    ['a slip in a key, which would be passed over in silence', { twins: 'a2' }],
    ['a group that any answer would meet', { gold: { kind: 'answer', roles: [], anyOf: [[]] } }],
    ['a member that no statement could meet', { gold: { kind: 'answer', roles: [], anyOf: [[[]]] } }],
    ['a kind that there is not', { gold: { kind: 'essay', roles: [], anyOf: [] } }],
    ['no gold', { gold: undefined }],
  ])('is refused with %s', (_, wrong) => {
    expect(authorQuestionSchema.safeParse({ ...buildAuthorLine(), ...wrong }).success).toBe(false);
  });
});

const GOLDEN = join(import.meta.dirname, '..', 'golden');
const { knowledge } = shippedEngine;
const known = new Set(knowledge.statements.map(({ id }) => id));

/** Only statement ids are told of authors that are kept out: nobody reads their questions. */
describe.each(['questions', 'dialogues', 'unseen'])('the questions in %s', (folder) => {
  const names = readdirSync(join(GOLDEN, folder)).filter((name) => name.endsWith('.jsonl'));
  const files = names.map((name) =>
    readFileSync(join(GOLDEN, folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line): AuthorQuestion => authorQuestionSchema.parse(JSON.parse(line))),
  );

  it('name only statements that there are', () => {
    const named = files.flat().flatMap(({ gold }) => [...gold.anyOf, ...gold.orShown].flat(2));
    const forbidden = files.flat().flatMap(({ gold }) => gold.forbidden);
    expect([...named, ...forbidden].filter((id) => !known.has(id))).toEqual([]);
  });

  it('have ids of their own, and twins that name each other, of which one can be answered', () => {
    for (const questions of files) {
      const byId = new Map(questions.map((question) => [question.id, question]));
      expect(byId.size).toBe(questions.length);
      for (const { id, twin, gold } of questions) {
        if (twin === undefined) continue;
        const other = byId.get(twin);
        expect(other?.twin).toBe(id);
        expect(other?.gold.anyOf.length === 0).toBe(gold.anyOf.length > 0);
      }
    }
  });
});
