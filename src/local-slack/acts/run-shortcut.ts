import { messageToWire } from '../message-to-wire.ts';
import type { Json } from '../model.ts';
import { interaction, placeOf, sendInteraction } from './interaction.ts';
import { ActError, insiderOf, messageOf, newTrigger, type Scene } from './scene.ts';

interface Shortcut {
  readonly as: string;
  readonly callbackId: string;
  readonly message?: { readonly channel: string; readonly ts: string } | undefined;
}

/** Somebody uses a shortcut of the manifest. Resolves when the app has acknowledged it. Throws ActError. */
export async function runShortcut({ as, callbackId, message }: Shortcut, scene: Scene): Promise<void> {
  const type = message === undefined ? 'global' : 'message';
  const known = scene.manifest.shortcuts.find((each) => each.callbackId === callbackId && each.type === type);
  if (known === undefined) throw new ActError('The app has no such shortcut.');
  insiderOf(as, known.name, scene);
  const trigger = newTrigger(as, scene);
  const about = message === undefined ? {} : aboutMessage(message, as, scene);
  const payload = {
    ...interaction(type === 'global' ? 'shortcut' : 'message_action', as, scene),
    ...about,
    callback_id: callbackId,
    trigger_id: trigger,
    action_ts: scene.clock.nextTs(),
  };
  await sendInteraction(payload, scene);
}

/** What a shortcut on a message tells of it. */
function aboutMessage(
  place: { readonly channel: string; readonly ts: string },
  as: string,
  scene: Scene,
): Json {
  const message = messageOf(place.channel, place.ts, as, scene);
  if (message.isTombstone) throw new ActError('That message was deleted.');
  if (message.visibleTo !== undefined) throw new ActError('A message that only you see has no shortcuts.');
  return {
    ...placeOf(message, as, scene),
    message: messageToWire(message, scene),
    message_ts: message.ts,
  };
}
