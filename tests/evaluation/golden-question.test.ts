import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { goldenQuestionSchema, goldIdsOf, isDisputed } from '../../src/evaluation/golden-question.ts';
import { buildGolden, UNANSWERABLE } from '../support/attempts.ts';
import { shippedEngine } from '../support/shipped-engine.ts';

describe('the gold ids of a question', () => {
  it.each<[string, string, readonly string[]]>([
    ['stand side by side', 'cu-06 bmc-03', ['cu-06', 'bmc-03']],
    ['stand among words and marks', 'DISAGREE jd-05, jd-49; a re-run (bmc-7).', ['jd-05', 'jd-49', 'bmc-7']],
    ['may end in a letter (regression: read as guide-92)', 'guide-92b', ['guide-92b']],
    ['are not cut out of longer names', 'x-guide-92 guide-92-b cio-vs-ceo', []],
    ['count once', 'cu-06 cu-06', ['cu-06']],
    ['are none without a note', '', []],
  ])('%s', (_, note, ids) => {
    expect(goldIdsOf(buildGolden({ note }))).toEqual(ids);
  });

  it('are none where the note only says why nothing answers it', () => {
    expect(goldIdsOf(buildGolden(UNANSWERABLE))).toEqual([]);
  });
});

it('is disputed when its note begins so, and when it can be answered', () => {
  expect(isDisputed(buildGolden({ note: 'DISAGREE cu-06 bmc-03' }))).toBe(true);
  expect(isDisputed(buildGolden({ note: 'cu-06 bmc-03, which do not DISAGREE' }))).toBe(false);
  expect(isDisputed(buildGolden({ ...UNANSWERABLE, note: 'DISAGREE' }))).toBe(false);
});

const { knowledge } = shippedEngine;
const FOLDER = join(import.meta.dirname, '..', 'golden');

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl')))('%s', (name) => {
  const questions = readFileSync(join(FOLDER, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => goldenQuestionSchema.parse(JSON.parse(line)));
  const among = (
    known: readonly { readonly id: string }[],
    said: (q: (typeof questions)[number]) => readonly string[],
  ) =>
    questions.flatMap((q) =>
      said(q)
        .filter((id) => !known.some((each) => each.id === id))
        .map((id) => `${q.id}: ${id}`),
    );

  it('names only statements, documents, roles and aspects that there are', () => {
    expect(among(knowledge.statements, goldIdsOf)).toEqual([]);
    expect(among(knowledge.documents, (q) => q.sources)).toEqual([]);
    expect(among(knowledge.roles, (q) => q.roles)).toEqual([]);
    expect(among(knowledge.aspects, (q) => [q.aspect])).toEqual([]);
  });

  it('has the statements of a question in the documents that support its answer', () => {
    const documentOf = new Map(knowledge.statements.map(({ id, document }) => [id, document.id]));
    const elsewhere = questions.flatMap((q) =>
      goldIdsOf(q)
        .filter((id) => !q.sources.includes(documentOf.get(id) ?? ''))
        .map((id) => `${q.id}: ${id}`),
    );
    expect(elsewhere).toEqual([]);
  });

  it('asks for no more facts than it has, and gives every question an id of its own', () => {
    expect(questions.filter((q) => q.min_facts > q.facts.length).map((q) => q.id)).toEqual([]);
    expect(new Set(questions.map((q) => q.id)).size).toBe(questions.length);
  });
});
