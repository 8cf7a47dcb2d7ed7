import * as z from 'zod';

import type { Channel, Json } from '../model.ts';
import { APP, TEAM } from '../residents.ts';
import { SlackError } from '../slack-error.ts';
import { type Api, checkScopes, fromForm, type Method, method } from './method.ts';
import { pageArgs, paginate } from './paginate.ts';
import { anyScope, readable } from './readable.ts';

/** What conversations there are, and who is in them, for an app that asks. */

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

const info = method(
  anyScope('read'),
  z.object({ channel: z.string(), include_num_members: fromForm(z.boolean()).default(false) }),
  ({ channel, include_num_members: isCounted }, api) => {
    const { num_members: count, ...told } = toConversation(readable(channel, 'read', api));
    return { channel: isCounted ? { ...told, num_members: count } : told };
  },
);

/** Slack's sorts of conversations, by the scope that shows them; there are no others here than the first and the last. */
const SORTS: Readonly<Record<string, string>> = {
  public_channel: 'channels:read',
  private_channel: 'groups:read',
  mpim: 'mpim:read',
  im: 'im:read',
};

const list = method(
  anyScope('read'),
  z.object({ ...pageArgs, types: z.string().default('public_channel') }),
  ({ types, ...args }, api) => {
    const sorts = types.split(',').map((each) => each.trim());
    for (const sort of sorts) checkSort(sort, api);
    const wanted = api.workspace.channels.filter(({ kind, memberIds }) =>
      kind === 'dm'
        ? sorts.includes('im') && memberIds.includes(APP.botUserId)
        : sorts.includes('public_channel'),
    );
    const { items, metadata } = paginate(wanted, args, { usual: 100, max: 1000 });
    return { channels: items.map(toConversation), response_metadata: metadata };
  },
);

function checkSort(sort: string, api: Api): void {
  const scope = Object.hasOwn(SORTS, sort) ? SORTS[sort] : undefined;
  if (scope === undefined) throw new SlackError('invalid_types');
  checkScopes([scope], api);
}

const members = method(
  anyScope('read'),
  z.object({ channel: z.string(), ...pageArgs }),
  ({ channel, ...args }, api) => {
    const { memberIds } = readable(channel, 'read', api);
    const { items, metadata } = paginate(memberIds, args, { usual: 100, max: 1000 });
    return { members: items, response_metadata: metadata };
  },
);

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
  'conversations.info': info,
  'conversations.list': list,
  'conversations.members': members,
  'conversations.open': open,
};
