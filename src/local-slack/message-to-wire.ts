import type { Manifest } from './manifest.ts';
import type { Json, Message, Person } from './model.ts';
import { APP, TEAM } from './residents.ts';
import { threadToWire } from './thread-to-wire.ts';
import type { Workspace } from './workspace.ts';

/** A message as Slack's responses, events and interactions carry it. */
export function messageToWire(
  message: Message,
  { workspace, manifest }: { readonly workspace: Workspace; readonly manifest: Manifest },
): Json {
  const {
    author,
    text,
    ts,
    threadTs,
    blocks,
    attachments = [],
    metadata,
    isEdited,
    reactions = [],
  } = message;
  if (message.isTombstone) return tombstoneToWire(message, workspace);
  const person = workspace.people.find(({ id }) => id === author);
  return {
    type: 'message',
    user: author,
    text,
    ts,
    team: person?.company?.id ?? TEAM.id,
    ...(person?.company === undefined ? {} : outsiderFields(person, person.company.id)),
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(author === APP.botUserId
      ? { bot_id: APP.botId, app_id: APP.id, bot_profile: botProfile(manifest.botName) }
      : {}),
    ...(reactions.length === 0
      ? {}
      : { reactions: reactions.map((each) => ({ ...each, count: each.users.length })) }),
    ...(isEdited ? { edited: { user: author, ts } } : {}),
  };
}

function tombstoneToWire(message: Message, workspace: Workspace): Json {
  const { author, text, ts } = message;
  return {
    type: 'message',
    subtype: 'tombstone',
    hidden: true,
    user: author,
    text,
    ts,
    thread_ts: ts,
    parent_user_id: author,
    reply_count: 0,
    reply_users_count: 0,
    latest_reply: '0000000000.000000',
    reply_users: [],
    is_locked: false,
    subscribed: false,
    ...threadToWire(message, workspace),
  };
}

/** Of somebody of another company Slack tells more, for the app may not know them. */
function outsiderFields({ handle, name }: Person, team: string): Json {
  return {
    user_team: team,
    source_team: team,
    user_profile: {
      name: handle,
      first_name: name.split(' ')[0],
      real_name: name,
      display_name: handle,
      team,
      is_restricted: false,
      is_ultra_restricted: false,
    },
  };
}

const botProfile = (name: string): Json => ({
  id: APP.botId,
  app_id: APP.id,
  user_id: APP.botUserId,
  name,
  icons: {},
  deleted: false,
  updated: 0,
  team_id: TEAM.id,
});
