import type { Channel, Json, Message } from '../model.ts';
import { APP, TEAM } from '../residents.ts';
import type { MessageChange } from '../web-api/method.ts';
import { type Scene, tellApp } from './scene.ts';

/** Tells the app of a message as Slack does: mentions, and all messages where it is subscribed to those. */
export function tellOfMessage({ kind, message, previous }: MessageChange, scene: Scene): void {
  if (message.visibleTo !== undefined) return;
  const channel = scene.workspace.channel(message.channel);
  const isHeard = channel.memberIds.includes(APP.botUserId);
  const place = { channel: channel.id, channel_type: channel.kind === 'dm' ? 'im' : 'channel' };
  if (isHeard)
    tellApp(
      channel.kind === 'dm' ? 'message.im' : 'message.channels',
      eventOf(kind, message, previous, place, scene),
      scene,
    );
  // An edited mention is sent again; what the bot itself writes mentions nobody.
  const isMention = channel.kind === 'channel' && message.text.includes(`<@${APP.botUserId}>`);
  if (isHeard && isMention && kind !== 'deleted' && message.author !== APP.botUserId)
    tellApp('app_mention', mentionOf(message, channel), scene);
}

function eventOf(
  kind: MessageChange['kind'],
  message: Message,
  previous: Message | undefined,
  place: Json,
  scene: Scene,
): Json {
  if (kind === 'posted') return { ...bodyOf(message), ...place, event_ts: message.ts };
  const ts = scene.clock.nextTs();
  const common = { type: 'message', hidden: true, ...place, ts, event_ts: ts };
  if (kind === 'deleted')
    return {
      ...common,
      subtype: 'message_deleted',
      deleted_ts: message.ts,
      previous_message: bodyOf(message),
    };
  return {
    ...common,
    subtype: 'message_changed',
    message: bodyOf(message),
    ...(previous === undefined ? {} : { previous_message: bodyOf(previous) }),
  };
}

function mentionOf(message: Message, channel: Channel): Json {
  return { ...bodyOf(message), type: 'app_mention', channel: channel.id, event_ts: message.ts };
}

/** A message as events carry it. */
export function bodyOf({ author, text, ts, threadTs, blocks, isEdited }: Message): Json {
  const isBot = author === APP.botUserId;
  return {
    type: 'message',
    user: author,
    text,
    ts,
    team: TEAM.id,
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(isBot ? { bot_id: APP.botId, app_id: APP.id } : {}),
    ...(isEdited ? { edited: { user: author, ts } } : {}),
  };
}
