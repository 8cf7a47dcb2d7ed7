import type { App, BlockAction } from '@slack/bolt';
import { TELL_OWNER_ACTION } from '../presentation/actions.ts';
import { notSaved, tooOld } from './notices.ts';
import { onPress, tell } from './press.ts';
import type { SlackParts } from './slack-parts.ts';
import { understood } from './understood.ts';

/** Keeps that somebody misses something in the documents; the owner's channel hears of the first report at once. */
export function listenTellOwner(app: App, parts: SlackParts): void {
  const { exchanges, store, owner, date } = parts;
  app.action<BlockAction>(
    TELL_OWNER_ACTION,
    onPress(parts, async (press, args) => {
      const { value: answerId, team, user } = press;
      const exchange = await exchanges.get(answerId);
      if (exchange === undefined) return tell(parts, press, args, tooOld.text);
      const gap = understood(exchange.answer).gap ?? 'more about it';
      try {
        const isFirst = await store.reportGap({ answerId, team, person: user, at: date() }, gap);
        if (isFirst) await owner.tellGap(args.client, gap);
      } catch {
        return tell(parts, press, args, notSaved.text);
      }
      await tell(parts, press, args, 'Thank you. I have passed on what the documents lack, not your words.');
    }),
  );
}
