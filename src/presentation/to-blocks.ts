import type { KnownBlock } from '@slack/types';

import type { Answer } from '../answering/answer.ts';
import { boundOutline } from './bound-outline.ts';
import { type Controls, controlBlocks } from './control-blocks.ts';
import { fitOutline } from './fit-outline.ts';
import { MAX_MESSAGE_CHARS, MAX_RESTATED_CHARS } from './limits.ts';
import { areBlocksWithinLimits } from './measure-blocks.ts';
import type { Outline } from './outline.ts';
import { outlineAnswer } from './outline-answer.ts';
import { type BlocksLook, renderBlocks } from './render-blocks.ts';
import { renderPlainText } from './render-plain-text.ts';
import { escapeMrkdwn } from './untrusted.ts';
import { clipAtWord } from './wording.ts';

export interface BlocksOptions {
  /** The question, to be shown again above the answer: for answers that stand alone, such as a command's. */
  readonly question?: string | undefined;
  /**
   * The message is shown at the width of a channel, and some comparisons are a table. Not so in a thread, in a direct
   * message, which is read on phones, and where tables are refused (a Home tab, a modal).
   */
  readonly isWide?: boolean;
  /** Where presses are heard: questions to go on with are buttons, with tools beneath them. */
  readonly controls?: Controls;
  /** For help: how to ask on this surface, one way a line. */
  readonly ways?: readonly string[];
}

/** What Slack's `chat.postMessage` and `respond` take. */
export interface SlackMessage {
  /** The whole answer in plain sentences, escaped: the notification, the screen reader, and what is sent when blocks are refused. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

function withWays(outline: Outline, ways: readonly string[]): Outline {
  if (ways.length === 0) return outline;
  return { ...outline, parts: [...outline.parts, { kind: 'list', lead: 'Ways to ask:', items: ways }] };
}

function renderText(outline: Outline, question: string | undefined): string {
  const text = renderPlainText(outline, { width: Number.POSITIVE_INFINITY });
  // Slack takes no empty text, here as in rich text.
  return escapeMrkdwn(question === undefined ? text : `> ${question.replaceAll('\n', ' ')}\n${text}`) || ' ';
}

/**
 * The answer as a Slack message within Slack's limits, `text` and blocks saying the same. What does not fit is left out
 * by whole statements and rows, and a line says so. Nothing that a user or a document wrote can mention anybody.
 */
export function toBlocks(answer: Answer, options: BlocksOptions = {}): SlackMessage {
  const { isWide = false, ways = [], controls } = options;
  // A title that says just what was asked says it once.
  const isTitle = 'title' in answer && answer.title === options.question;
  const question =
    options.question === undefined || isTitle ? undefined : clipAtWord(options.question, MAX_RESTATED_CHARS);
  const look: BlocksLook = {
    isWide,
    question,
    controls: controls && ((questions, sources) => controlBlocks(answer, questions, sources, controls)),
  };
  const outline = outlineAnswer(answer);
  const whole = boundOutline(
    answer.kind === 'help' && answer.catalogue !== undefined ? withWays(outline, ways) : outline,
  );
  const fitting = fitOutline(
    whole,
    (candidate) =>
      areBlocksWithinLimits(renderBlocks(candidate, look)) &&
      renderText(candidate, question).length <= MAX_MESSAGE_CHARS,
  );
  return { text: renderText(fitting, question), blocks: renderBlocks(fitting, look) };
}
