import * as z from 'zod';

import type { Json } from '../model.ts';
import { APP } from '../residents.ts';
import { SlackError } from '../slack-error.ts';
import type { ResponsePlace } from '../tickets.ts';
import { contentArgs, readContent, warnOf } from './content.ts';
import { deleteMessage } from './delete-message.ts';
import type { Api } from './method.ts';
import { threadOf } from './thread-of.ts';

const schema = z.object({
  ...contentArgs,
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
});

/**
 * What an app answers a command or an interaction with: a message for the person or the whole channel, whether the bot
 * is a member or not, or a change to the message whose button was pressed. Throws SlackError.
 */
export function respond(place: ResponsePlace, body: Json, api: Api): void {
  const result = schema.safeParse(body);
  if (!result.success) throw new SlackError('invalid_payload');
  const response = result.data;
  const { workspace } = api;
  const original =
    place.original === undefined ? undefined : workspace.message(place.channel, place.original);
  if (response.delete_original) {
    if (original === undefined) return;
    return void deleteMessage(original, api);
  }
  const written = readContent(response);
  warnOf(written, response, api);
  if (response.replace_original && original !== undefined) {
    const isEdited = original.isEdited || written.blocks.length === 0;
    const message = workspace.edit(place.channel, original.ts, { ...written, isEdited });
    return void api.onMessage({ kind: 'changed', message, previous: original });
  }
  const message = workspace.post({
    channel: place.channel,
    author: APP.botUserId,
    ...written,
    threadTs: threadOf(place.channel, response.thread_ts, api),
    visibleTo: response.response_type === 'ephemeral' ? place.user : undefined,
  });
  api.onMessage({ kind: 'posted', message });
}
