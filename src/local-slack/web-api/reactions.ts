import * as z from 'zod';

import { messageToWire } from '../message-to-wire.ts';
import type { Message, Reaction } from '../model.ts';
import { APP } from '../residents.ts';
import { SlackError } from '../slack-error.ts';
import { type Api, type Method, method } from './method.ts';
import { permalinkOf } from './permalink.ts';

/** Emoji under messages, by the app. */

const WRITE = { scopes: ['reactions:write'] };
const READ = { scopes: ['reactions:read'] };

/** Slack's names of emoji, its own and a workspace's. Which of them exist is not known here. */
const EMOJI_NAME = /^[a-z0-9_+'-]{1,100}(?:::skin-tone-[2-6])?$/;

const place = { channel: z.string(), timestamp: z.string() };

/** A message that everybody in a channel of the app sees. */
function messageAt(
  args: { readonly channel: string; readonly timestamp: string },
  { workspace }: Api,
): Message {
  const { id, memberIds } = workspace.channel(args.channel);
  if (!memberIds.includes(APP.botUserId)) throw new SlackError('not_in_channel');
  const message = workspace.message(id, args.timestamp);
  if (message.visibleTo !== undefined) throw new SlackError('message_not_found');
  return message;
}

const isOwn = ({ users }: Reaction): boolean => users.includes(APP.botUserId);

const add = method(WRITE, z.object({ ...place, name: z.string() }), (args, api) => {
  const message = messageAt(args, api);
  if (!EMOJI_NAME.test(args.name)) throw new SlackError('invalid_name');
  const { reactions = [] } = message;
  const same = reactions.find(({ name }) => name === args.name);
  if (same !== undefined && isOwn(same)) throw new SlackError('already_reacted');
  const next: Reaction = { name: args.name, users: [...(same?.users ?? []), APP.botUserId] };
  api.workspace.setReactions(
    message.channel,
    message.ts,
    same === undefined ? [...reactions, next] : reactions.map((each) => (each === same ? next : each)),
  );
  return {};
});

const remove = method(WRITE, z.object({ ...place, name: z.string() }), (args, api) => {
  const message = messageAt(args, api);
  const { reactions = [] } = message;
  if (!reactions.some((each) => each.name === args.name && isOwn(each))) throw new SlackError('no_reaction');
  const kept = reactions.map((each) =>
    each.name === args.name ? { ...each, users: each.users.filter((user) => user !== APP.botUserId) } : each,
  );
  api.workspace.setReactions(
    message.channel,
    message.ts,
    kept.filter(({ users }) => users.length > 0),
  );
  return {};
});

const get = method(READ, z.object(place), (args, api) => {
  const message = messageAt(args, api);
  return {
    type: 'message',
    channel: message.channel,
    message: { ...messageToWire(message, api), permalink: permalinkOf(message) },
  };
});

export const reactionMethods: Readonly<Record<string, Method>> = {
  'reactions.add': add,
  'reactions.remove': remove,
  'reactions.get': get,
};
