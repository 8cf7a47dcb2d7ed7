import { messageToWire } from '../message-to-wire.ts';
import type { Channel, Json, Message } from '../model.ts';
import { APP } from '../residents.ts';
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
    tellApp('app_mention', mentionOf(message, channel, scene), scene);
}

function eventOf(
  kind: MessageChange['kind'],
  message: Message,
  previous: Message | undefined,
  place: Json,
  scene: Scene,
): Json {
  if (kind === 'posted') return { ...bodyOf(message, scene), ...place, event_ts: message.ts };
  const ts = scene.clock.nextTs();
  const common = { type: 'message', hidden: true, ...place, ts, event_ts: ts };
  if (kind === 'deleted')
    return {
      ...common,
      subtype: 'message_deleted',
      deleted_ts: message.ts,
      previous_message: bodyOf(message, scene),
    };
  return {
    ...common,
    subtype: 'message_changed',
    message: bodyOf(message, scene),
    ...(previous === undefined ? {} : { previous_message: bodyOf(previous, scene) }),
  };
}

function mentionOf(message: Message, channel: Channel, scene: Scene): Json {
  return { ...bodyOf(message, scene), type: 'app_mention', channel: channel.id, event_ts: message.ts };
}

/** A message as events carry it: a reply names who began its thread. */
function bodyOf(message: Message, scene: Scene): Json {
  const parent = scene.workspace.messages.find(({ ts }) => ts === message.threadTs);
  return {
    ...messageToWire(message, scene),
    ...(parent === undefined ? {} : { parent_user_id: parent.author }),
  };
}
