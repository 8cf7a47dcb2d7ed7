import * as z from 'zod';

import type { Channel, Json, Person } from '../model.ts';
import { APP, TEAM } from '../residents.ts';
import { SlackError } from '../slack-error.ts';
import { type Api, checkScopes, type Method, method } from './method.ts';

/** Who and what is in the workspace, for an app that asks. */

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

const userInfo = method(
  { scopes: ['users:read'] },
  z.object({ user: z.string() }),
  ({ user }, { workspace }) => ({ user: toUser(workspace.person(user)) }),
);

function toConversation({ id, name, kind, topic, memberIds, creator = '', sharedWith = [] }: Channel): Json {
  const others = sharedWith.map((team) => team.id);
  const common = { id, created: 0, is_archived: false, is_org_shared: false, context_team_id: TEAM.id };
  if (kind === 'dm')
    return { ...common, is_im: true, user: memberIds.find((member) => member !== APP.botUserId) };
  return {
    ...common,
    name,
    name_normalized: name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: false,
    is_general: false,
    creator,
    is_shared: others.length > 0,
    is_ext_shared: others.length > 0,
    is_pending_ext_shared: false,
    shared_team_ids: [TEAM.id, ...others],
    ...(others.length === 0 ? {} : { conversation_host_id: TEAM.id, connected_team_ids: others }),
    is_member: memberIds.includes(APP.botUserId),
    topic: { value: topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: memberIds.length,
  };
}

/** A conversation that the app may read of: another scope for channels than for direct messages. */
function readable(id: string, api: Api): Channel {
  const channel = api.workspace.channel(id);
  checkScopes([channel.kind === 'dm' ? 'im:read' : 'channels:read'], api);
  return channel;
}

const READ = { scopes: ['channels:read', 'groups:read', 'im:read', 'mpim:read'] };
const inChannel = z.object({ channel: z.string() });

const info = method(READ, inChannel, ({ channel }, api) => ({
  channel: toConversation(readable(channel, api)),
}));

const members = method(READ, inChannel, ({ channel }, api) => ({
  members: readable(channel, api).memberIds,
  response_metadata: { next_cursor: '' },
}));

/** Only direct messages with one person exist here. */
const open = method(
  { scopes: ['im:write', 'mpim:write', 'channels:manage', 'groups:write'] },
  z.object({ users: z.string().optional(), channel: z.string().optional() }),
  ({ users, channel }, { workspace }) => {
    if (channel !== undefined) {
      const { id, kind } = workspace.channel(channel);
      if (kind !== 'dm') throw new SlackError('method_not_supported_for_channel_type');
      return { no_op: true, already_open: true, channel: { id } };
    }
    if (users === undefined || users === '') throw new SlackError('users_list_not_supplied');
    const dm = users.includes(',') ? undefined : workspace.dmOf(workspace.person(users).id);
    if (dm === undefined) throw new SlackError('invalid_user_combination');
    return { no_op: true, already_open: true, channel: { id: dm.id } };
  },
);

export const conversationMethods: Readonly<Record<string, Method>> = {
  'users.info': userInfo,
  'conversations.info': info,
  'conversations.members': members,
  'conversations.open': open,
};
