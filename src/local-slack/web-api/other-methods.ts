import * as z from 'zod';

import type { Channel, Json, Person } from '../model.ts';
import { APP, TEAM } from '../residents.ts';
import { SlackError } from '../slack-error.ts';
import { type Api, fromForm, type Method, method } from './method.ts';

const authTest = method({}, z.object({}), (_, { manifest }) => ({
  url: 'https://northwind.slack.example/',
  team: TEAM.name,
  user: manifest.botName,
  team_id: TEAM.id,
  user_id: APP.botUserId,
  bot_id: APP.botId,
  is_enterprise_install: false,
}));

const openConnection = method({ token: 'app' }, z.object({}), (_, { socketAddress }) => ({
  url: socketAddress(),
}));

const toUser = ({ id, handle, name, title, isBot }: Person): Json => ({
  id,
  team_id: TEAM.id,
  name: handle,
  real_name: name,
  is_bot: isBot,
  deleted: false,
  tz: 'Europe/London',
  profile: { real_name: name, display_name: handle, title },
});

const userInfo = method(
  { scopes: ['users:read'] },
  z.object({ user: z.string() }),
  ({ user }, { workspace }) => ({
    user: toUser(workspace.person(user)),
  }),
);

const toConversation = ({ id, name, kind, topic, memberIds }: Channel): Json =>
  kind === 'dm'
    ? { id, is_im: true, user: memberIds.find((member) => member !== APP.botUserId) }
    : {
        id,
        name,
        is_channel: true,
        is_private: false,
        is_archived: false,
        is_member: memberIds.includes(APP.botUserId),
        is_ext_shared: false,
        topic: { value: topic },
        num_members: memberIds.length,
      };

const READ = { scopes: ['channels:read', 'groups:read', 'im:read', 'mpim:read'] };
const inChannel = z.object({ channel: z.string() });

const conversationInfo = method(READ, inChannel, ({ channel }, { workspace }) => ({
  channel: toConversation(workspace.channel(channel)),
}));

const conversationMembers = method(READ, inChannel, ({ channel }, { workspace }) => ({
  members: workspace.channel(channel).memberIds,
  response_metadata: { next_cursor: '' },
}));

const conversationOpen = method(
  { scopes: ['im:write'] },
  z.object({ users: z.string() }),
  ({ users }, { workspace }) => {
    if (users.includes(',')) throw new SlackError('users_not_found');
    return { channel: { id: workspace.channel(workspace.person(users).id).id } };
  },
);

const thread = { channel_id: z.string(), thread_ts: z.string() };
const ASSISTANT = { scopes: ['assistant:write', 'chat:write'] };

/** A thread's place, checked; Slack's status disappears by itself when the app answers. */
function inThread(args: { channel_id: string; thread_ts: string }, { workspace }: Api): string {
  const { id } = workspace.channel(args.channel_id);
  workspace.message(id, args.thread_ts);
  return id;
}

const setStatus = method(ASSISTANT, z.object({ ...thread, status: z.string() }), (args, api) => {
  api.workspace.setStatus(inThread(args, api), args.thread_ts, args.status);
  return {};
});

const setTitle = method(ASSISTANT, z.object({ ...thread, title: z.string() }), (args, api) => {
  inThread(args, api);
  return {};
});

const MAX_PROMPTS = 4;
const setSuggestedPrompts = method(
  ASSISTANT,
  z.object({
    channel_id: z.string(),
    thread_ts: z.string().optional(),
    title: z.string().default(''),
    prompts: fromForm(
      z
        .array(z.object({ title: z.string().min(1), message: z.string().min(1) }))
        .min(1)
        .max(MAX_PROMPTS),
    ),
  }),
  (args, { workspace }) => {
    const { id } = workspace.channel(args.channel_id);
    // In the agent view a thread makes the call succeed and show nothing.
    if (args.thread_ts === undefined) workspace.suggest(id, args.title, args.prompts);
    else
      workspace.notify(
        'warning',
        'assistant.threads.setSuggestedPrompts with thread_ts shows nothing in the agent view: leave it out.',
      );
    return {};
  },
);

export const otherMethods: Readonly<Record<string, Method>> = {
  'api.test': method({}, z.object({}), () => ({})),
  'auth.test': authTest,
  'apps.connections.open': openConnection,
  'users.info': userInfo,
  'conversations.info': conversationInfo,
  'conversations.members': conversationMembers,
  'conversations.open': conversationOpen,
  'assistant.threads.setStatus': setStatus,
  'assistant.threads.setTitle': setTitle,
  'assistant.threads.setSuggestedPrompts': setSuggestedPrompts,
};
