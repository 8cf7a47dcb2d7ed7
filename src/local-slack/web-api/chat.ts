import * as z from 'zod';

import { checkBlocks } from '../block-kit/check-blocks.ts';
import { findPings } from '../block-kit/find-pings.ts';
import type { Block, Channel, Json, Message } from '../model.ts';
import { APP } from '../residents.ts';
import { SlackError } from '../slack-error.ts';
import { type Api, fromForm, type Method, method } from './method.ts';

/** Longer texts are refused, in characters. */
const MAX_TEXT_CHARS = 40_000;

const content = {
  text: z.string().default(''),
  blocks: fromForm(z.unknown()).optional(),
  thread_ts: z.string().optional(),
};
const SCOPES = { scopes: ['chat:write'] };

/** The text and blocks of a message, or Slack's error for them. */
export function readContent(args: { text: string; blocks?: unknown }): {
  text: string;
  blocks: readonly Block[];
} {
  const blocks = args.blocks === undefined ? [] : checkBlocks(args.blocks);
  if (args.text === '' && blocks.length === 0) throw new SlackError('no_text');
  if (args.text.length > MAX_TEXT_CHARS) throw new SlackError('msg_too_long');
  return { text: args.text, blocks };
}

/** What Slack takes, and an app should mend. */
export function warnOf(
  { text, blocks }: { text: string; blocks: readonly Block[] },
  { workspace }: Api,
): void {
  const pings = findPings(text, blocks);
  if (pings.length > 0)
    workspace.notify('warning', `A message of the app notifies people: it holds ${pings.join(' ')}.`);
  if (text === '')
    workspace.notify(
      'warning',
      'A message of the app has blocks and no text: notifications and screen readers have nothing to say.',
    );
}

/** Where the bot may post: a channel that it is in, a direct message that takes any. */
function openChannel(id: string, { workspace, manifest }: Api): Channel {
  const channel = workspace.channel(id);
  if (!channel.memberIds.includes(APP.botUserId)) throw new SlackError('not_in_channel');
  if (channel.kind === 'dm' && !manifest.takesMessages) throw new SlackError('messages_tab_disabled');
  return channel;
}

/** The thread's first message, whichever of its messages is named. */
export function threadOf(channel: string, ts: string | undefined, { workspace }: Api): string | undefined {
  if (ts === undefined) return undefined;
  const parent = workspace.messages.find((message) => message.channel === channel && message.ts === ts);
  if (parent === undefined || parent.visibleTo !== undefined) throw new SlackError('cannot_reply_to_message');
  return parent.threadTs ?? parent.ts;
}

/** As Slack returns a message of the bot. */
export function toWire({ ts, text, blocks, threadTs }: Message): Json {
  return {
    type: 'message',
    user: APP.botUserId,
    bot_id: APP.botId,
    app_id: APP.id,
    ts,
    text,
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
  };
}

const postMessage = method(SCOPES, z.object({ channel: z.string(), ...content }), (args, api) => {
  const channel = openChannel(args.channel, api);
  const written = readContent(args);
  const threadTs = threadOf(channel.id, args.thread_ts, api);
  api.rateLimit.take(channel.id);
  const message = api.workspace.post({
    channel: channel.id,
    author: APP.botUserId,
    ...written,
    threadTs,
  });
  if (threadTs !== undefined) api.workspace.setStatus(channel.id, threadTs, '');
  warnOf(written, api);
  api.onMessage({ kind: 'posted', message });
  return { channel: channel.id, ts: message.ts, message: toWire(message) };
});

const postEphemeral = method(
  SCOPES,
  z.object({ channel: z.string(), user: z.string(), ...content }),
  (args, api) => {
    const channel = openChannel(args.channel, api);
    if (!channel.memberIds.includes(args.user)) throw new SlackError('user_not_in_channel');
    const written = readContent(args);
    const threadTs = threadOf(channel.id, args.thread_ts, api);
    api.rateLimit.take(channel.id);
    const message = api.workspace.post({
      channel: channel.id,
      author: APP.botUserId,
      ...written,
      threadTs,
      visibleTo: args.user,
    });
    warnOf(written, api);
    return { message_ts: message.ts };
  },
);

/** A message that the bot may change: its own, and not one that a single person sees. */
function ownMessage(channel: string, ts: string, refusal: string, { workspace }: Api): Message {
  const message = workspace.message(workspace.channel(channel).id, ts);
  if (message.visibleTo !== undefined) throw new SlackError('message_not_found');
  if (message.author !== APP.botUserId) throw new SlackError(refusal);
  return message;
}

const update = method(SCOPES, z.object({ channel: z.string(), ts: z.string(), ...content }), (args, api) => {
  const previous = ownMessage(args.channel, args.ts, 'cant_update_message', api);
  const written = readContent(args);
  const message = api.workspace.edit(previous.channel, args.ts, written);
  warnOf(written, api);
  api.onMessage({ kind: 'changed', message, previous });
  return { channel: message.channel, ts: message.ts, text: message.text, message: toWire(message) };
});

const remove = method(SCOPES, z.object({ channel: z.string(), ts: z.string() }), (args, api) => {
  const message = ownMessage(args.channel, args.ts, 'cant_delete_message', api);
  api.workspace.remove(message.channel, args.ts);
  api.onMessage({ kind: 'deleted', message });
  return { channel: message.channel, ts: message.ts };
});

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
};
