import type { App } from '@slack/bolt';
import {
  ALLOWED,
  ANSWERS_FIELD,
  NEVER,
  SETTINGS_VIEW,
  SHARED_FIELD,
  TIME_ZONE_FIELD,
} from '../presentation/settings-view.ts';
import { notSaved } from './notices.ts';
import type { SlackParts } from './slack-parts.ts';
import { isTimeZone, TIME_ZONE, WORKSPACE } from './time-zone.ts';
import { valueIn, valuesIn } from './view-values.ts';

const NOT_YOURS = 'Only admins and whoever made the channel may change this.';

/** The form of `/rolecall settings`, sent: what is wrong with it is said beneath the field. */
export function listenSettings(app: App, { policy, mayConfigure, store }: SlackParts): void {
  app.view(SETTINGS_VIEW, async ({ ack, body, view, client, context }) => {
    const team = context.teamId ?? body.team?.id ?? '';
    const { id: user } = body.user;
    const channel = view.private_metadata;
    const { values } = view.state;
    const refuse = (field: string, why: string): Promise<void> =>
      ack({ response_action: 'errors', errors: { [field]: why } });
    // Asked again: whoever opened the form may not be who sends it.
    const isAdmin = await mayConfigure.isAdmin(client, user);
    const isOfChannel = channel !== WORKSPACE;
    const anyField = isOfChannel ? ANSWERS_FIELD : TIME_ZONE_FIELD;
    if (!isAdmin && !(isOfChannel && (await mayConfigure.mayChange(client, user, channel))))
      return refuse(anyField, NOT_YOURS);
    const timeZone = valueIn(values, TIME_ZONE_FIELD);
    if (timeZone !== undefined && !isTimeZone(timeZone))
      return refuse(TIME_ZONE_FIELD, 'There is no such time zone. Write it as in Europe/Berlin, or UTC.');
    try {
      if (isOfChannel)
        await policy.change(team, channel, {
          isOff: valueIn(values, ANSWERS_FIELD) === NEVER,
          allowsShared: valuesIn(values, SHARED_FIELD).includes(ALLOWED),
        });
      if (timeZone !== undefined && isAdmin) await store.set(team, WORKSPACE, { [TIME_ZONE]: timeZone });
    } catch {
      return refuse(anyField, notSaved.text);
    }
    await ack();
  });
}
