import type { App, BlockAction } from '@slack/bolt';
import { describeError } from '../observability/describe-error.ts';
import { SHARE_ACTION } from '../presentation/actions.ts';
import { plainText } from '../presentation/elements.ts';
import { type SlackMessage, toBlocks } from '../presentation/to-blocks.ts';
import { escapeMrkdwn } from '../presentation/untrusted.ts';
import type { Exchange } from './exchanges.ts';
import { cannotShare, changedSince, tooOld } from './notices.ts';
import { objectionText } from './objections.ts';
import { onPress, tell } from './press.ts';
import { isTaken } from './respond-privately.ts';
import type { SlackParts } from './slack-parts.ts';

/** The answer for all, with who shared it. */
function shared({ id, answer, typed }: Exchange, userName: string): SlackMessage {
  const { text, blocks } = toBlocks(answer, {
    question: typed,
    isWide: true,
    controls: { answerId: id, isPrivate: false },
  });
  const by = `Shared by ${userName}`;
  return {
    text: `${escapeMrkdwn(by)}\n${text}`,
    blocks: [...blocks, { type: 'context', elements: [plainText(by)] }],
  };
}

/**
 * A private answer, shared with its channel: by the response address, which works where the bot is no member; then as a
 * post of the bot's; where neither is taken, who pressed is told how to invite it.
 */
export function listenShareButton(app: App, parts: SlackParts): void {
  const { claims, exchanges, policy, poster, store, log, date } = parts;
  app.action<BlockAction>(
    SHARE_ACTION,
    onPress(parts, async (press, args) => {
      const { value, team, user, userName, isForeign, from } = press;
      if (from.kind !== 'message') return;
      const { channel } = from;
      const isShared = await policy.isKnownAsShared(team, channel);
      const objection = await policy.objectTo({ team, channel, isShared, isForeign });
      if (objection !== undefined) return tell(parts, press, args, objectionText(objection));
      const exchange = await exchanges.get(value);
      if (exchange === undefined) return tell(parts, press, args, tooOld.text);
      if (exchange.isOutdated) return tell(parts, press, args, changedSince.text);
      // Pressed twice, it is shared once.
      if (!(await claims.claim(`share:${value}:${channel}`))) return;
      const message = shared(exchange, userName);
      if (!(await isTaken(args.respond, { ...message, response_type: 'in_channel' }))) {
        try {
          await poster({ client: args.client, channel, threadTs: undefined, message });
        } catch (error) {
          log.warn({ surface: 'button', ...describeError(error) }, 'an answer could not be shared');
          return tell(parts, press, args, cannotShare.text);
        }
      }
      // Where it is not kept, it is shared all the same.
      await store.share({ answerId: value, team, person: user, at: date() }, channel).catch(() => {});
    }),
  );
}
