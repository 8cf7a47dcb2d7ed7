import type { Json, View } from '../model.ts';
import type { InputValues } from '../page-protocol.ts';
import type { Scene } from './scene.ts';

/** An address to answer at for each conversation that was picked in a menu which asks for one. */
export function responseUrlsOf({ blocks, user }: View, values: InputValues, scene: Scene): readonly Json[] {
  return blocks.flatMap(({ block_id: blockId = '', element }) => {
    const { response_url_enabled: isAsked, action_id: actionId } = Object(element);
    const picked = values[blockId]?.[String(actionId)];
    const id = picked?.selected_conversation ?? picked?.selected_channel;
    const channel = scene.workspace.channels.find((each) => each.id === id && each.memberIds.includes(user));
    if (isAsked !== true || channel === undefined) return [];
    const key = scene.tickets.giveResponse({ channel: channel.id, user, original: undefined });
    return [
      {
        block_id: blockId,
        action_id: actionId,
        channel_id: channel.id,
        response_url: scene.responseUrl(key),
      },
    ];
  });
}
