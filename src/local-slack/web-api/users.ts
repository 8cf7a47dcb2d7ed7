import * as z from 'zod';

import type { Json, Person } from '../model.ts';
import { APP, TEAM, TEAM_URL } from '../residents.ts';
import { SlackError } from '../slack-error.ts';
import { type Method, method } from './method.ts';
import { pageArgs, paginate } from './paginate.ts';

/** Who is in the workspace, and what it is, for an app that asks. */

const toUser = ({ id, handle, name, title, isBot, isAdmin = false, company }: Person): Json => ({
  id,
  team_id: company?.id ?? TEAM.id,
  name: handle,
  real_name: name,
  is_bot: isBot,
  is_app_user: false,
  deleted: false,
  is_admin: isAdmin,
  // Whether the app shares no channel with somebody of another company.
  ...(company === undefined ? {} : { is_stranger: false }),
  is_owner: false,
  is_primary_owner: false,
  is_restricted: false,
  is_ultra_restricted: false,
  tz: 'Europe/London',
  tz_label: 'Greenwich Mean Time',
  tz_offset: 0,
  updated: 0,
  profile: {
    real_name: name,
    real_name_normalized: name,
    display_name: handle,
    display_name_normalized: handle,
    title,
    status_text: '',
    status_emoji: '',
    team: company?.id ?? TEAM.id,
    ...(isBot ? { bot_id: APP.botId, api_app_id: APP.id } : {}),
  },
});

const READ = { scopes: ['users:read'] };

const userInfo = method(READ, z.object({ user: z.string() }), ({ user }, { workspace }) => ({
  user: toUser(workspace.person(user)),
}));

/** People of other companies are among them, as far as they are in a shared channel. */
const userList = method(READ, z.object(pageArgs), (args, { workspace, clock }) => {
  const { items, metadata } = paginate(workspace.people, args, { usual: 1000, max: 1000 });
  return {
    members: items.map(toUser),
    cache_ts: Math.floor(clock.now() / 1000),
    response_metadata: metadata,
  };
});

/** There is one app, so a call that names no bot means that one. */
const botInfo = method(READ, z.object({ bot: z.string().default(APP.botId) }), ({ bot }, { manifest }) => {
  if (bot !== APP.botId) throw new SlackError('bot_not_found');
  return {
    bot: {
      id: APP.botId,
      app_id: APP.id,
      user_id: APP.botUserId,
      name: manifest.botName,
      deleted: false,
      updated: 0,
      icons: {},
    },
  };
});

const teamInfo = method(
  { scopes: ['team:read'] },
  z.object({ team: z.string().default(TEAM.id) }),
  ({ team }) => {
    if (team !== TEAM.id) throw new SlackError('team_not_found');
    return { team: { ...TEAM, url: TEAM_URL, email_domain: '', icon: { image_default: true } } };
  },
);

export const userMethods: Readonly<Record<string, Method>> = {
  'users.info': userInfo,
  'users.list': userList,
  'bots.info': botInfo,
  'team.info': teamInfo,
};
