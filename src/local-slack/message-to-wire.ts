import type { Manifest } from './manifest.ts';
import type { Json, Message } from './model.ts';
import { APP, TEAM } from './residents.ts';

/** A message as Slack's responses, events and interactions carry it. */
export function messageToWire(message: Message, { botName }: Manifest): Json {
  const { author, text, ts, threadTs, blocks, attachments = [], metadata, isEdited } = message;
  return {
    type: 'message',
    user: author,
    text,
    ts,
    team: TEAM.id,
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(author === APP.botUserId
      ? { bot_id: APP.botId, app_id: APP.id, bot_profile: botProfile(botName) }
      : {}),
    ...(isEdited ? { edited: { user: author, ts } } : {}),
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
