import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { describeError } from '../observability/describe-error.ts';
import { SHARE_ACTION } from '../presentation/button-blocks.ts';
import { type SlackMessage, toBlocks } from '../presentation/to-blocks.ts';
import { escapeMrkdwn } from '../presentation/untrusted.ts';
import { cannotShare, tooOldToShare } from './notices.ts';
import { onPress } from './pressed.ts';
import { isTaken, respondPrivately } from './respond-privately.ts';
import type { Shareable } from './shareables.ts';
import type { SlackParts } from './slack-parts.ts';

/** The answer for all, with who shared it. */
function shared({ answer, typed }: Shareable, userName: string): SlackMessage {
  const { text, blocks } = toBlocks(answer, { question: typed, hasButtons: true, isWide: true });
  const by = `Shared by ${userName}`;
  return {
    text: `${escapeMrkdwn(by)}\n${text}`,
    blocks: [...blocks, { type: 'context', elements: [{ type: 'plain_text', text: by, emoji: false }] }],
  };
}

/**
 * A private answer, shared with its channel: by the response address, which works where the bot is no member; then as a
 * post of the bot's; where neither is taken, who pressed is told how to invite it.
 */
export function listenShareButton(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(
    SHARE_ACTION,
    onPress(parts, async ({ value, channel, user, userName }, { respond, client }) => {
      const tell = (message: SlackMessage): Promise<void> =>
        respondPrivately({ respond, client, channel, user, message }, parts.log);
      const shareable = parts.shareables.get(value);
      if (shareable === undefined) return tell(tooOldToShare);
      const message = shared(shareable, userName);
      if (await isTaken(respond, { ...message, response_type: 'in_channel' })) return;
      try {
        await parts.poster({ client, channel, threadTs: undefined, message });
      } catch (error) {
        parts.log.warn({ surface: 'button', ...describeError(error) }, 'an answer could not be shared');
        await tell(cannotShare);
      }
    }),
  );
}
