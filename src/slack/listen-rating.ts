import type { App, BlockAction } from '@slack/bolt';
import { describeError } from '../observability/describe-error.ts';
import { RATE_ACTION } from '../presentation/actions.ts';
import { NOTE_FIELD, RATING_VIEW, REASON_FIELD, ratingView } from '../presentation/rating-view.ts';
import { dropControls } from '../presentation/untrusted.ts';
import { notSaved } from './notices.ts';
import { onPress, tell } from './press.ts';
import type { SlackParts } from './slack-parts.ts';
import { valueIn } from './view-values.ts';
import { whisper } from './whisper.ts';

/** A rating, saved at once; after a bad one, a form for the reason. */
export function listenRating(app: App, parts: SlackParts): void {
  const { store, date, log } = parts;
  app.action<BlockAction>(
    RATE_ACTION,
    onPress(parts, async (press, args) => {
      const [rating, answerId = ''] = press.value.split(' ');
      if (answerId === '' || (rating !== 'helpful' && rating !== 'unhelpful')) return;
      const { team, user, triggerId } = press;
      const on = { answerId, team, person: user, at: date() };
      const saving = store.rate(on, rating);
      // Opened meanwhile, for the trigger lives three seconds.
      if (rating === 'unhelpful')
        await args.client.views
          .open({ trigger_id: triggerId, view: ratingView(answerId) })
          .catch((error: unknown) => log.warn(describeError(error), 'nobody could be asked for a reason'));
      await saving.catch(() => tell(parts, press, args, notSaved.text));
    }),
  );
  app.view(RATING_VIEW, async ({ ack, body, view, client, context }) => {
    await ack();
    const { values } = view.state;
    const reason = valueIn(values, REASON_FIELD);
    const note = valueIn(values, NOTE_FIELD);
    if (reason === undefined && note === undefined) return;
    const team = context.teamId ?? body.team?.id ?? '';
    const on = { answerId: view.private_metadata, team, person: body.user.id, at: date() };
    try {
      await store.explain(on, reason, note && dropControls(note));
    } catch {
      const { id: user } = body.user;
      await whisper({ client, channel: user, thread: undefined, user, text: notSaved.text }, log);
    }
  });
}
