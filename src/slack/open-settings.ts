import type { WebClient } from '@slack/web-api';
import { settingsView } from '../presentation/settings-view.ts';
import type { CommandArgs } from './answer-command.ts';
import type { ChannelSettings } from './channel-policy.ts';
import { notice } from './notices.ts';
import { isDirectMessage } from './place.ts';
import { respondPrivately } from './respond-privately.ts';
import type { SlackParts } from './slack-parts.ts';
import { readTimeZone } from './time-zone.ts';

const UNREADABLE =
  'I cannot read the settings: what I keep them in does not answer. Please try again in a few minutes.';

/** `/rolecall settings`: a form for whoever may change them; for others, how they stand and who may. */
export async function openSettings(parts: SlackParts, { body, client, respond }: CommandArgs): Promise<void> {
  const { team_id: team, channel_id: channel, user_id: user, trigger_id: triggerId } = body;
  const tell = (text: string): Promise<void> =>
    respondPrivately({ respond, client, channel, user, message: notice(text) }, parts.log);
  const read = await readSettings(parts, client, { team, channel, user }).catch(() => undefined);
  // A form with defaults would overwrite what is stored.
  if (read === undefined) return tell(UNREADABLE);
  const { settings, timeZone, mayChange } = read;
  if (!mayChange) return tell(inWords(settings, user));
  // Direct messages have no settings of their own.
  const ofChannel = isDirectMessage(channel) ? undefined : { id: channel, ...settings };
  if (ofChannel === undefined && timeZone === undefined) return tell(inWords(settings, user));
  const view = settingsView({ channel: ofChannel, timeZone });
  await client.views.open({ trigger_id: triggerId, view });
}

interface Read {
  readonly settings: ChannelSettings;
  /** Of the digest; undefined for whoever is no admin. */
  readonly timeZone: string | undefined;
  readonly mayChange: boolean;
}

async function readSettings(
  { policy, mayConfigure, store }: SlackParts,
  client: WebClient,
  { team, channel, user }: { readonly team: string; readonly channel: string; readonly user: string },
): Promise<Read> {
  const [settings, isAdmin, mayChange] = await Promise.all([
    policy.stored(team, channel),
    mayConfigure.isAdmin(client, user),
    mayConfigure.mayChange(client, user, channel),
  ]);
  return { settings, mayChange, timeZone: isAdmin ? await readTimeZone(store, team) : undefined };
}

function inWords({ isOff, allowsShared }: ChannelSettings, user: string): string {
  return [
    isOff
      ? 'I am turned off in this channel.'
      : 'In this channel I answer when I am mentioned, and commands.',
    allowsShared ? 'I do so although another company may read along.' : '',
    `Admins and whoever made the channel may change that. If you are one and I don't know it, have your id, ${user}, added to ADMINS where I run.`,
  ]
    .filter((line) => line !== '')
    .join(' ');
}
