import * as z from 'zod';

import { SlackError } from '../slack-error.ts';
import { type Api, fromForm, type Method, method } from './method.ts';

const MAX_PROMPTS = 4;
const MAX_LOADING_MESSAGES = 10;

const thread = { channel_id: z.string(), thread_ts: z.string() };

/** A thread's channel. Throws `channel_not_found` or `invalid_thread_ts`. */
function channelOf(args: { channel_id: string; thread_ts: string }, { workspace }: Api): string {
  const { id } = workspace.channel(args.channel_id);
  const isThere = workspace.messages.some(
    ({ channel, ts, visibleTo }) => channel === id && ts === args.thread_ts && visibleTo === undefined,
  );
  if (!isThere) throw new SlackError('invalid_thread_ts', [], { details: { detail: 'Thread not found' } });
  return id;
}

/** The status goes by itself when the app answers, or after two minutes. */
const setStatus = method(
  { scopes: ['chat:write', 'assistant:write'] },
  z.object({
    ...thread,
    status: z.string(),
    loading_messages: fromForm(z.array(z.string()).max(MAX_LOADING_MESSAGES)).optional(),
  }),
  (args, api) => {
    api.workspace.setStatus(channelOf(args, api), args.thread_ts, args.status);
    return {};
  },
);

const WRITE = { scopes: ['assistant:write'] };

const setTitle = method(WRITE, z.object({ ...thread, title: z.string() }), (args, api) => {
  channelOf(args, api);
  return {};
});

const setSuggestedPrompts = method(
  WRITE,
  z.object({
    channel_id: z.string(),
    thread_ts: z.string().optional(),
    title: z.string().default(''),
    prompts: fromForm(
      z
        .array(z.object({ title: z.string().min(1), message: z.string().min(1) }))
        .min(1)
        .max(MAX_PROMPTS),
    ),
  }),
  (args, { workspace }) => {
    const { id } = workspace.channel(args.channel_id);
    // In the agent view a thread makes the call succeed and show nothing.
    if (args.thread_ts === undefined) workspace.suggest(id, args.title, args.prompts);
    else
      workspace.notify(
        'warning',
        'assistant.threads.setSuggestedPrompts with thread_ts shows nothing in the agent view: leave it out.',
      );
    return {};
  },
);

export const assistantMethods: Readonly<Record<string, Method>> = {
  'assistant.threads.setStatus': setStatus,
  'assistant.threads.setTitle': setTitle,
  'assistant.threads.setSuggestedPrompts': setSuggestedPrompts,
};
