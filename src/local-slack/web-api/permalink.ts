import * as z from 'zod';

import type { Message } from '../model.ts';
import { TEAM_URL } from '../residents.ts';
import { SlackError } from '../slack-error.ts';
import { type Method, method } from './method.ts';

/** The address of a message in Slack's own form; here nothing answers at it. */
export function permalinkOf({ channel, ts, threadTs }: Message): string {
  const link = `${TEAM_URL}archives/${channel}/p${ts.replace('.', '')}`;
  return threadTs === undefined || threadTs === ts ? link : `${link}?thread_ts=${threadTs}&cid=${channel}`;
}

const getPermalink = method(
  {},
  z.object({ channel: z.string(), message_ts: z.string() }),
  ({ channel, message_ts: ts }, { workspace }) => {
    const message = workspace.message(workspace.channel(channel).id, ts);
    if (message.visibleTo !== undefined) throw new SlackError('message_not_found');
    return { channel, permalink: permalinkOf(message) };
  },
);

export const permalinkMethods: Readonly<Record<string, Method>> = { 'chat.getPermalink': getPermalink };
