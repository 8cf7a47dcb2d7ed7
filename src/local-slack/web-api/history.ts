import * as z from 'zod';

import { messageToWire } from '../message-to-wire.ts';
import type { Channel, Json, Message } from '../model.ts';
import { APP } from '../residents.ts';
import { SlackError } from '../slack-error.ts';
import { repliesTo, threadToWire } from '../thread-to-wire.ts';
import { type Api, fromForm, type Method, method } from './method.ts';
import { pageArgs, paginate } from './paginate.ts';
import { anyScope, readable } from './readable.ts';

/** What was said, for an app that may read it. */

const window = {
  channel: z.string(),
  oldest: z.string().default('0'),
  latest: z.string().optional(),
  inclusive: fromForm(z.boolean()).default(false),
  include_all_metadata: fromForm(z.boolean()).default(false),
  ...pageArgs,
};

interface Window {
  readonly oldest: string;
  readonly latest?: string | undefined;
  readonly inclusive: boolean;
}

/** Whether a message is within the times that are asked for. Throws `invalid_ts_oldest` or `invalid_ts_latest`. */
function within({ oldest, latest, inclusive }: Window): (message: Message) => boolean {
  const from = Number(oldest);
  const to = latest === undefined || latest === '' ? Number.POSITIVE_INFINITY : Number(latest);
  if (Number.isNaN(from)) throw new SlackError('invalid_ts_oldest');
  if (Number.isNaN(to)) throw new SlackError('invalid_ts_latest');
  return ({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= from && at <= to : at > from && at < to;
  };
}

/** A conversation whose messages the bot may read: one that it is in. */
function joined(id: string, api: Api): Channel {
  const channel = readable(id, 'history', api);
  if (!channel.memberIds.includes(APP.botUserId)) throw new SlackError('not_in_channel');
  return channel;
}

function toWire(message: Message, hasMetadata: boolean, api: Api): Json {
  const { metadata, ...wire } = messageToWire(message, api);
  return {
    ...wire,
    ...(hasMetadata && metadata !== undefined ? { metadata } : {}),
    ...threadToWire(message, api.workspace),
  };
}

/** Newest first, and of a thread its first message alone. */
const history = method(anyScope('history'), z.object(window), (args, api) => {
  const { id } = joined(args.channel, api);
  const isWithin = within(args);
  const said = api.workspace.messages
    .filter(
      ({ channel, visibleTo, threadTs, ts }) =>
        channel === id && visibleTo === undefined && (threadTs === undefined || threadTs === ts),
    )
    .filter(isWithin)
    .reverse();
  const { items, hasMore, metadata } = paginate(said, args, { usual: 100, max: 999 });
  return {
    messages: items.map((message) => toWire(message, args.include_all_metadata, api)),
    has_more: hasMore,
    pin_count: 0,
    ...(hasMore ? { response_metadata: metadata } : {}),
  };
});

/** A thread: its first message, then the replies, oldest first. Of a reply it gives that reply alone, as Slack does. */
const replies = method(anyScope('history'), z.object({ ...window, ts: z.string() }), (args, api) => {
  const { id } = joined(args.channel, api);
  const isWithin = within(args);
  const first = api.workspace.messages.find(
    ({ channel, ts, visibleTo }) => channel === id && ts === args.ts && visibleTo === undefined,
  );
  if (first === undefined) throw new SlackError('thread_not_found');
  // Slack gives the first message with every part.
  const thread = repliesTo(id, first.ts, api.workspace.messages).filter(isWithin);
  const { items, hasMore, metadata } = paginate(thread, args, { usual: 1000, max: 1000 });
  return {
    messages: [first, ...items].map((message) => ({
      ...toWire(message, args.include_all_metadata, api),
      ...(message === first ? {} : { parent_user_id: first.author }),
    })),
    has_more: hasMore,
    ...(hasMore ? { response_metadata: metadata } : {}),
  };
});

export const historyMethods: Readonly<Record<string, Method>> = {
  'conversations.history': history,
  'conversations.replies': replies,
};
