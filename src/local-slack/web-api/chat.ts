import * as z from 'zod';

import { messageToWire } from '../message-to-wire.ts';
import type { Channel, Message } from '../model.ts';
import { APP } from '../residents.ts';
import { SlackError } from '../slack-error.ts';
import type { MessageEdit } from '../workspace.ts';
import { type ContentArgs, contentArgs, readContent, warnOf } from './content.ts';
import { deleteMessage } from './delete-message.ts';
import { type Api, type Method, method } from './method.ts';
import { threadOf } from './thread-of.ts';

/** A message that is updated may have a shorter text than a new one, in characters. */
const MAX_UPDATED_CHARS = 4_000;

const content = { ...contentArgs, thread_ts: z.string().optional() };
const SCOPES = { scopes: ['chat:write'] };

/** Where the bot may post: a channel that it is in, a direct message that people can see. */
function openChannel(channel: Channel, { manifest }: Api): Channel {
  if (!channel.memberIds.includes(APP.botUserId)) throw new SlackError('not_in_channel');
  if (channel.kind === 'dm' && manifest.messagesTab === 'off') throw new SlackError('messages_tab_disabled');
  return channel;
}

const postMessage = method(SCOPES, z.object({ channel: z.string(), ...content }), (args, api) => {
  const { workspace } = api;
  const channel = openChannel(
    workspace.namedChannel(args.channel) ?? workspace.dmOf(args.channel) ?? workspace.channel(args.channel),
    api,
  );
  const written = readContent(args);
  const threadTs = threadOf(channel.id, args.thread_ts, api);
  api.rateLimit.take(channel.id);
  const message = workspace.post({ channel: channel.id, author: APP.botUserId, ...written, threadTs });
  if (threadTs !== undefined) workspace.setStatus(channel.id, threadTs, '');
  warnOf(written, args, api);
  api.onMessage({ kind: 'posted', message });
  return { channel: channel.id, ts: message.ts, message: messageToWire(message, api) };
});

const postEphemeral = method(
  SCOPES,
  z.object({ channel: z.string(), user: z.string(), ...content }),
  (args, api) => {
    const { workspace } = api;
    const channel = openChannel(workspace.namedChannel(args.channel) ?? workspace.channel(args.channel), api);
    if (!channel.memberIds.includes(args.user)) throw new SlackError('user_not_in_channel');
    const written = readContent(args);
    const threadTs = threadOf(channel.id, args.thread_ts, api);
    api.rateLimit.take(channel.id);
    const message = workspace.post({
      channel: channel.id,
      author: APP.botUserId,
      ...written,
      threadTs,
      visibleTo: args.user,
    });
    warnOf(written, args, api);
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

/** Of the message before: without a text its text and its blocks stay, but a text alone takes the place of both. */
function kept(args: ContentArgs, previous: Message): Partial<MessageEdit> {
  const { text, blocks, markdown_text: markdown, attachments, metadata } = args;
  return {
    ...(text === undefined && markdown === undefined ? { text: previous.text } : {}),
    ...(text === undefined && markdown === undefined && blocks === undefined
      ? { blocks: previous.blocks }
      : {}),
    ...(attachments === undefined ? { attachments: previous.attachments ?? [] } : {}),
    ...(metadata === undefined ? { metadata: previous.metadata } : {}),
  };
}

const update = method(
  SCOPES,
  z.object({ channel: z.string(), ts: z.string(), ...contentArgs }),
  (args, api) => {
    const previous = ownMessage(args.channel, args.ts, 'cant_update_message', api);
    const written = readContent(args);
    if (written.text.length > MAX_UPDATED_CHARS) throw new SlackError('msg_too_long');
    const message = api.workspace.edit(previous.channel, args.ts, {
      ...written,
      ...kept(args, previous),
      // Slack marks what people would otherwise not see: new blocks come without a mark.
      isEdited: previous.isEdited || written.blocks.length === 0,
    });
    warnOf(written, args, api);
    api.onMessage({ kind: 'changed', message, previous });
    return {
      channel: message.channel,
      ts: message.ts,
      text: message.text,
      message: messageToWire(message, api),
    };
  },
);

const remove = method(SCOPES, z.object({ channel: z.string(), ts: z.string() }), (args, api) => {
  const message = ownMessage(args.channel, args.ts, 'cant_delete_message', api);
  deleteMessage(message, api);
  return { channel: message.channel, ts: message.ts };
});

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
};
