import { createHash } from 'node:crypto';
import type { App, BlockAction } from '@slack/bolt';
import { TELL_OWNER_ACTION } from '../presentation/actions.ts';
import { escapeMrkdwn } from '../presentation/untrusted.ts';
import { notSaved, tooOld } from './notices.ts';
import { onPress, tell } from './press.ts';
import type { SlackParts } from './slack-parts.ts';
import { reportOf } from './understood.ts';

/** The owner is told of the same gap again after so long. */
const TOLD_MS = 400 * 24 * 60 * 60 * 1000;

/** Keeps that somebody misses something in the documents; the owner's channel hears of it the first time. */
export function listenTellOwner(app: App, parts: SlackParts): void {
  const { exchanges, store, owner, date } = parts;
  app.action<BlockAction>(
    TELL_OWNER_ACTION,
    onPress(parts, async (press, args) => {
      const { value: answerId, team, user } = press;
      const exchange = await exchanges.get(answerId);
      if (exchange === undefined) return tell(parts, press, args, tooOld.text);
      const gap = reportOf(exchange.answer);
      try {
        await store.reportGap({ answerId, team, person: user, at: date() }, gap);
        const once = [`told:${team}:${createHash('sha256').update(gap).digest('base64url')}`];
        if (owner.isTold && (await store.claim(once, date() + TOLD_MS))) {
          // Not told, it is not the first time yet.
          if (!(await owner.tellGap(args.client, gap))) await store.release(once);
        }
      } catch {
        return tell(parts, press, args, notSaved.text);
      }
      const said = `Thank you. I have kept this for whoever looks after the documents: “${escapeMrkdwn(gap)}”.`;
      await tell(parts, press, args, said);
    }),
  );
}
