import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { explainCandidate } from '../../src/answering/explained-candidate.ts';
import { scoreBy } from '../../src/answering/score.ts';
import { inspectAnswer, inspectCandidate, inspectFrame } from '../../src/presentation/inspect-answer.ts';
import {
  buildAspect,
  buildCandidate,
  buildExplanation,
  buildFrame,
  buildNoAnswer,
  buildStatement,
  CIO,
  CTO,
  GUIDE,
  mention,
} from '../support/answers.ts';
import { anyAnswer } from '../support/arbitrary-answers.ts';
import { contentWord } from '../support/content-word.ts';
import { HAND_WEIGHTS } from '../support/small-engine.ts';

const unsaid = <T>(value: T) => ({ value, span: undefined });

describe('inspectFrame', () => {
  it('has nulls and empty lists where the question says nothing', () => {
    expect(inspectFrame(buildFrame('hm'))).toEqual({
      wanted: 'explain',
      talk: null,
      previous: null,
      roles: [],
      unknownRoles: [],
      asked: [],
      background: [],
      aspects: [],
      hintedAspects: [],
      direction: null,
      negated: false,
      conditions: [],
      figure: null,
      sources: [],
      parts: [],
    });
  });

  it.each([
    {
      why: 'how each role got there',
      about: { roles: [mention(CIO), mention(CTO, 'carried')] },
      told: { roles: ['CIO', 'CTO (carried)'] },
    },
    {
      why: 'what is asked apart from the background, with what documents say for it',
      about: {
        words: [contentWord('laptops', 'help desk', 'budget'), { ...contentWord('bakery'), isAsked: false }],
      },
      told: { asked: ['laptops (= help desk, budget)'], background: ['bakery'] },
    },
    {
      why: 'aspects by their ids, hints apart',
      about: {
        aspects: [unsaid(buildAspect('reporting line'))],
        hintedAspects: [unsaid(buildAspect('pay'))],
      },
      told: { aspects: ['reporting_line'], hintedAspects: ['pay'] },
    },
    {
      why: 'what turns the question round or narrows it',
      about: {
        direction: 'below',
        isNegated: true,
        conditions: [unsaid('per month')],
        unknownRoles: [unsaid('CISO')],
        sources: [unsaid(GUIDE)],
      },
      told: {
        direction: 'below',
        negated: true,
        conditions: ['per month'],
        unknownRoles: ['CISO'],
        sources: ['CTO vs CIO guide'],
      },
    },
    {
      why: 'that it goes on from another question, or is about the conversation',
      about: { previous: 'cto skills', wanted: 'talk', talk: 'sources' },
      told: { previous: 'cto skills', wanted: 'talk', talk: 'sources' },
    },
  ] as const)('tells $why', ({ about, told }) => {
    expect(inspectFrame(buildFrame('anything', about))).toMatchObject(told);
  });

  it('has each half of a double question as a frame of its own', () => {
    const parts = [
      buildFrame('what does a CIO earn', { wanted: 'how_much', roles: [mention(CIO)] }),
      buildFrame('who is above him', { direction: 'above' }),
    ] as const;
    expect(inspectFrame(buildFrame('both', { parts })).parts).toMatchObject([
      { wanted: 'how_much', roles: ['CIO'] },
      { direction: 'above', roles: [] },
    ]);
  });
});

const score = scoreBy(HAND_WEIGHTS);

describe('inspectCandidate', () => {
  const statement = buildStatement('The CIO plans.', { id: 'one-01' });

  it('tells the signs that count most, the most telling first, with what each adds', () => {
    const met = { aspect: 1, search: 0.5, noFigure: 1, synonyms: 0.7, onlyRole: 1, foreign: 0.2 };
    const candidate = explainCandidate(buildCandidate(statement, 0.123456, met), score);
    const told = inspectCandidate(candidate);
    expect(told).toMatchObject({ id: 'one-01', probability: 0.12, text: 'The CIO plans.' });
    expect(told.because).toHaveLength(4);
    const odds = told.because.map((reason) => Number(/ ([+-]?[\d.]+)$/.exec(reason)?.[1]));
    expect(odds.map(Math.abs)).toEqual(odds.map(Math.abs).sort((a, b) => b - a));
    for (const [at, { sign }] of candidate.because.slice(0, 4).entries())
      expect(told.because[at]).toContain(sign);
  });

  it('has no reason for a statement for which nothing speaks', () => {
    const candidate = explainCandidate(buildCandidate(statement, 0), score);
    expect(inspectCandidate(candidate).because).toEqual([]);
  });
});

describe('inspectAnswer', () => {
  const candidates = Array.from({ length: 12 }, (_, at) =>
    explainCandidate(buildCandidate(buildStatement(`Statement ${at}.`), 1 - at / 20), score),
  );

  it('has the likeliest statements alone, in the order in which they were ranked', () => {
    const { retrieved } = inspectAnswer(buildExplanation(), candidates);
    expect(retrieved.map(({ text }) => text)).toEqual(
      candidates.slice(0, 8).map(({ statement }) => statement.text),
    );
  });

  it('says why there is no answer, and null where there is one', () => {
    expect(inspectAnswer(buildNoAnswer({ code: 'not_exactly' }), []).reason).toEqual({ code: 'not_exactly' });
    expect(inspectAnswer(buildExplanation(), []).reason).toBeNull();
  });

  it('keeps the corrections and says the question once', () => {
    const corrections = [{ text: 'skils', why: 'read as skills' }];
    const { question, answer, ...rest } = inspectAnswer(
      buildExplanation({ frame: buildFrame('cio skils', { corrections }) }),
      [],
    );
    expect(rest.corrections).toEqual(corrections);
    expect(question).toBe('cio skils');
    expect(answer).not.toHaveProperty('question');
  });

  it('is plain data, whatever the answer', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const inspected = inspectAnswer(answer, candidates);
        expect(JSON.parse(JSON.stringify(inspected))).toEqual(inspected);
      }),
      { numRuns: 50 },
    );
  });
});
