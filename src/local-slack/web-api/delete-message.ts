import type { Message } from '../model.ts';
import { repliesTo } from '../thread-to-wire.ts';
import type { Api } from './method.ts';

/**
 * Takes a message away and tells of it. One with replies leaves a placeholder above them, which goes with the last of
 * them.
 */
export function deleteMessage(message: Message, api: Pick<Api, 'workspace' | 'onMessage'>): void {
  const { workspace, onMessage } = api;
  const { channel, ts, threadTs } = message;
  const repliesOf = (root: string) => repliesTo(channel, root, workspace.messages);
  if (message.visibleTo === undefined && repliesOf(ts).length > 0) {
    const tombstone = workspace.leaveTombstone(channel, ts);
    return void onMessage({ kind: 'changed', message: tombstone, previous: message });
  }
  workspace.remove(channel, ts);
  onMessage({ kind: 'deleted', message });
  const root = workspace.messages.find((each) => each.ts === threadTs && each.channel === channel);
  if (root?.isTombstone && repliesOf(root.ts).length === 0) deleteMessage(root, api);
}
