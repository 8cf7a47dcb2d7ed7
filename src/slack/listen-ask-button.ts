import type { App, BlockAction } from '@slack/bolt';
import { ASK_ACTION } from '../presentation/actions.ts';
import { answerPress } from './answer-press.ts';
import { onPress } from './press.ts';
import type { SlackParts } from './slack-parts.ts';

/** A question that an answer or the Home tab suggested, pressed. */
export function listenAskButton(app: App, parts: SlackParts): void {
  app.action<BlockAction>(
    ASK_ACTION,
    onPress(parts, async (press, args) => {
      // Suggestions say all that they ask.
      await answerPress(parts, press, args, { question: press.value, leansOnPrevious: false });
    }),
  );
}
