import { APP } from '../residents.ts';
import { deleteMessage } from '../web-api/delete-message.ts';
import type { Workspace } from '../workspace.ts';
import { encodeTyped } from './encode-typed.ts';
import { tellOfMessage } from './message-events.ts';
import { ActError, messageOf, personOf, type Scene, writableOf } from './scene.ts';

/** Posting, editing and deleting messages: what people do without the app. */

const residents = ({ people, channels }: Workspace) => ({ people, channels });

interface Post {
  readonly as: string;
  readonly channel: string;
  readonly text: string;
  readonly threadTs?: string | undefined;
}

/** Says so when what was mentioned is not there to hear it. */
export function post({ as, channel: channelId, text, threadTs }: Post, scene: Scene): string | undefined {
  const { workspace } = scene;
  const channel = writableOf(channelId, personOf(as, scene).id, scene);
  if (text.trim() === '') throw new ActError('There is nothing to send.');
  const thread = threadTs === undefined ? undefined : messageOf(channel.id, threadTs, as, scene);
  if (thread?.visibleTo !== undefined) throw new ActError('Nobody can reply to a message that only you see.');
  const message = workspace.post({
    channel: channel.id,
    author: as,
    text: encodeTyped(text, residents(workspace)),
    threadTs: thread?.threadTs ?? thread?.ts,
  });
  tellOfMessage({ kind: 'posted', message }, scene);
  const isStranger = !channel.memberIds.includes(APP.botUserId);
  return isStranger && message.text.includes(`<@${APP.botUserId}>`)
    ? `${scene.manifest.botName} is not in #${channel.name} and hears nothing here: invite it.`
    : undefined;
}

interface Place {
  readonly as: string;
  readonly channel: string;
  readonly ts: string;
}

export function edit({ as, channel, ts, text }: Place & { readonly text: string }, scene: Scene): void {
  const previous = messageOf(channel, ts, as, scene);
  if (previous.author !== as) throw new ActError('Only its author can edit a message.');
  if (text.trim() === '') throw new ActError('A message cannot be empty: delete it instead.');
  const message = scene.workspace.edit(channel, ts, {
    text: encodeTyped(text, residents(scene.workspace)),
    isEdited: true,
  });
  tellOfMessage({ kind: 'changed', message, previous }, scene);
}

export function remove({ as, channel, ts }: Place, scene: Scene): void {
  const message = messageOf(channel, ts, as, scene);
  if (message.author !== as) throw new ActError('Only its author can delete a message.');
  deleteMessage(message, scene);
}

/** Takes an ephemeral message out of sight; the app does not hear of it. */
export function dismiss({ as, channel, ts }: Place, scene: Scene): void {
  const message = messageOf(channel, ts, as, scene);
  if (message.visibleTo !== as) throw new ActError('Others see that message too.');
  scene.workspace.remove(channel, ts);
}
