import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Answer } from '../../src/answering/answer.ts';
import { checkBlocks, problemsOf } from '../../src/local-slack/block-kit/check-blocks.ts';
import { findPings } from '../../src/local-slack/block-kit/find-pings.ts';
import { readContent } from '../../src/local-slack/web-api/content.ts';
import { toBlocks } from '../../src/presentation/to-blocks.ts';
import { HELP_QUESTION } from '../../src/slack/command-question.ts';
import { waysToAsk } from '../../src/slack/ways-to-ask.ts';
import { anyAnswer, anyQuestion } from '../support/arbitrary-answers.ts';
import { goldenQuestions } from '../support/golden-questions.ts';
import { shippedEngine } from '../support/shipped-engine.ts';

const { ask, turnAfter } = shippedEngine;

/** Throws where Slack would refuse the answer as a message, in a channel or a thread, or be made to notify somebody. */
function post(answer: Answer, question?: string): void {
  for (const isWide of [true, false]) {
    const message = toBlocks(answer, {
      question,
      isWide,
      controls: { answerId: 'an-answer', isPrivate: true },
    });
    const { text, blocks } = readContent(message);
    expect(blocks).toHaveLength(message.blocks.length);
    expect(findPings(text, blocks)).toEqual([]);
  }
}

/** What Slack would say of the answer on a Home tab or in a modal. */
const problemsOn = (surface: 'home' | 'modal', answer: Answer) =>
  problemsOf(toBlocks(answer, { ways: waysToAsk(shippedEngine, 'home') }).blocks, surface, '/view/blocks');

describe('what the bot renders', () => {
  it('is taken in a message, whatever the answer and the question', () => {
    fc.assert(
      fc.property(anyAnswer, fc.option(anyQuestion, { nil: undefined }), (answer, question) =>
        post(answer, question),
      ),
      { numRuns: 40 },
    );
  });

  it('is taken on a Home tab and in a modal, whatever the answer', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        expect([...problemsOn('home', answer), ...problemsOn('modal', answer)]).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is taken for every golden question', () => {
    expect(goldenQuestions.length).toBeGreaterThan(400);
    for (const { q, previous } of goldenQuestions) {
      const turn = previous === undefined ? undefined : turnAfter(ask(previous), undefined);
      post(ask(q, turn), q);
    }
  });

  it('is taken as the Home tab that it publishes', () => {
    expect(problemsOn('home', ask(HELP_QUESTION))).toEqual([]);
  });

  it('is not taken where a table is, which a Home tab refuses', () => {
    const { blocks } = toBlocks(ask('CIO vs CTO'), { isWide: true });
    expect(blocks.map(({ type }: KnownBlock) => type)).toContain('table');
    expect(checkBlocks(blocks)).toHaveLength(blocks.length);
    expect(problemsOf(blocks, 'home', '/blocks')).toEqual([
      expect.stringContaining('unsupported block type in a home: table'),
    ]);
  });
});
