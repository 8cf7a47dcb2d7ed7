import * as z from 'zod';

import type { Json } from '../model.ts';
import { APP } from '../residents.ts';
import { SlackError } from '../slack-error.ts';
import { readContent, threadOf, warnOf } from './chat.ts';
import type { Api } from './method.ts';

const schema = z.object({
  text: z.string().default(''),
  blocks: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
});

/**
 * What an app sends to a response address: a message for the person or the whole channel, whether the bot is a member
 * or not, or a change to the message whose button was pressed. Throws SlackError.
 */
export function respond(key: string, body: Json, api: Api): void {
  const place = api.tickets.takeResponse(key);
  const result = schema.safeParse(body);
  if (!result.success) throw new SlackError('invalid_payload');
  const response = result.data;
  if (response.delete_original) {
    if (place.original !== undefined) api.workspace.remove(place.channel, place.original);
    return;
  }
  const written = readContent(response);
  warnOf(written, api);
  if (response.replace_original && place.original !== undefined) {
    api.workspace.edit(place.channel, place.original, written);
    return;
  }
  api.workspace.post({
    channel: place.channel,
    author: APP.botUserId,
    ...written,
    threadTs: threadOf(place.channel, response.thread_ts ?? place.threadTs, api),
    visibleTo: response.response_type === 'ephemeral' ? place.user : undefined,
  });
}
