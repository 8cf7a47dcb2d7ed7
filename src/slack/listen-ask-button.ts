import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { ASK_ACTION } from '../presentation/button-blocks.ts';
import { answerQuestion } from './answer-question.ts';
import { onPress } from './pressed.ts';
import { respondPrivately } from './respond-privately.ts';
import type { SlackParts } from './slack-parts.ts';

/** A question that an answer suggested, pressed: answered privately beneath a private answer, else in the thread. */
export function listenAskButton(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(
    ASK_ACTION,
    onPress(parts, async ({ value, team, channel, user, isPrivate, thread }, { respond, client }) => {
      const { message } = answerQuestion(parts, {
        surface: 'button',
        question: value,
        place: isPrivate
          ? { team, channel, thread: undefined, user }
          : { team, channel, thread, user: undefined },
        // Suggestions say all that they ask.
        leansOnPrevious: false,
        restated: value,
        isPrivate,
      });
      if (isPrivate) await respondPrivately({ respond, client, channel, user, message }, parts.log);
      else await parts.poster({ client, channel, threadTs: thread, message });
    }),
  );
}
