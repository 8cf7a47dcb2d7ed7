import type { Button, KnownBlock } from '@slack/types';
import { dropControls } from './untrusted.ts';
import { clipAtWord } from './wording.ts';

/** The `action_id` of a button that asks its value, by its place in the message: `ask:0`. */
export const ASK_ACTION = /^ask:\d+$/;
/** The one of the button that shows a private answer to the whole channel; its value tells which answer. */
export const SHARE_ACTION = 'share';

/** Slack takes 75 characters. */
const MAX_BUTTON_CHARS = 75;
/** Slack takes 2,000: a question that were cut would ask something else. */
const MAX_VALUE_CHARS = 2_000;
/** More are hard to choose from, and fill a phone. */
const MAX_QUESTIONS = 5;

const button = (actionId: string, label: string, value: string): Button => ({
  type: 'button',
  action_id: actionId,
  text: { type: 'plain_text', text: clipAtWord(label, MAX_BUTTON_CHARS), emoji: false },
  value,
});

/** Questions to ask next, and where there is a `shareId` a button that shares the answer, in one row. */
export function buttonBlocks(
  questions: readonly string[],
  shareId: string | undefined,
): readonly KnownBlock[] {
  const asked = questions
    .map(dropControls)
    .filter((question) => question.trim() !== '' && question.length <= MAX_VALUE_CHARS)
    .slice(0, MAX_QUESTIONS);
  const elements = [
    ...asked.map((question, at) => button(`ask:${at}`, question, question)),
    ...(shareId === undefined ? [] : [button(SHARE_ACTION, 'Share to channel', shareId)]),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}
