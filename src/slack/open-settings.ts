import type { WebClient } from '@slack/web-api';
import { settingsView } from '../presentation/settings-view.ts';
import type { CommandArgs } from './answer-command.ts';
import { notice } from './notices.ts';
import { respondPrivately } from './respond-privately.ts';
import type { SlackParts } from './slack-parts.ts';
import { readTimeZone } from './time-zone.ts';

/** `/rolecall settings`: a form for whoever may change them; for others, how they stand and who may. */
export async function openSettings(parts: SlackParts, { body, client, respond }: CommandArgs): Promise<void> {
  const { team_id: team, channel_id: channel, user_id: user, trigger_id: triggerId } = body;
  if (await parts.mayConfigure.mayChange(client, user, channel))
    return openSettingsView(parts, { client, team, channel, user, triggerId });
  const { isOff, allowsShared } = await parts.policy.settings(team, channel);
  const text = [
    isOff
      ? 'I am turned off in this channel.'
      : 'In this channel I answer when I am mentioned, and commands.',
    allowsShared ? 'I do so although another company may read along.' : '',
    `Admins of the workspace and whoever made the channel may change that. If you are one and I don't know it, have your id, ${user}, added to ADMINS where I run.`,
  ];
  const message = notice(text.filter((line) => line !== '').join(' '));
  await respondPrivately({ respond, client, channel, user, message }, parts.log);
}

interface OpenedBy {
  readonly client: WebClient;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly triggerId: string;
}

async function openSettingsView(
  { policy, mayConfigure, store }: SlackParts,
  { client, team, channel, user, triggerId }: OpenedBy,
): Promise<void> {
  const [settings, isAdmin] = await Promise.all([
    policy.settings(team, channel),
    mayConfigure.isAdmin(client, user),
  ]);
  const timeZone = isAdmin ? await readTimeZone(store, team) : undefined;
  const view = settingsView({ channel: { id: channel, ...settings }, timeZone });
  await client.views.open({ trigger_id: triggerId, view });
}
