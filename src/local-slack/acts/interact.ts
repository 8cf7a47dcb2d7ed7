import { hasElement } from '../block-kit/with-ids.ts';
import { toWire } from '../build-view.ts';
import { messageToWire } from '../message-to-wire.ts';
import type { Block, Json } from '../model.ts';
import type { Container, InputValues } from '../page-protocol.ts';
import { interaction, placeOf, sendInteraction } from './interaction.ts';
import { ActError, messageOf, newTrigger, type Scene, viewOf } from './scene.ts';

/** Buttons, menus and inputs in messages, modals and the Home tab. */

interface Interact {
  readonly as: string;
  readonly container: Container;
  readonly action: Json;
  readonly values: InputValues;
}

/** Somebody presses, picks or types. Resolves when the app has acknowledged it. Throws ActError. */
export async function interact({ as, container, action, values }: Interact, scene: Scene): Promise<void> {
  checkElement(container, String(action.block_id), String(action.action_id), as, scene);
  if (action.type === 'workflow_button') throw new ActError('There are no workflows in this workspace.');
  const payload = {
    ...interaction('block_actions', as, scene),
    trigger_id: newTrigger(as, scene),
    ...whereOf(container, as, values, scene),
    actions: [{ ...action, action_ts: scene.clock.nextTs() }],
  };
  await sendInteraction(payload, scene);
}

interface Suggest {
  readonly as: string;
  readonly container: Container;
  readonly actionId: string;
  readonly blockId: string;
  readonly value: string;
}

/** The options that the app has for what was typed into an external select. Throws ActError. */
export async function suggest(
  { as, container, actionId, blockId, value }: Suggest,
  scene: Scene,
): Promise<readonly Json[]> {
  checkElement(container, blockId, actionId, as, scene);
  const payload = {
    ...interaction('block_suggestion', as, scene),
    ...whereOf(container, as, {}, scene),
    action_id: actionId,
    block_id: blockId,
    value,
  };
  const answer = Object(await sendInteraction(payload, scene));
  const options: unknown = answer.options ?? answer.option_groups;
  return Array.isArray(options) ? options : [];
}

/** Only what is shown can be used: the app may have changed it in the meantime. Throws ActError. */
function checkElement(place: Container, blockId: string, actionId: string, as: string, scene: Scene): void {
  const blocks: readonly Block[] =
    place.kind === 'view'
      ? viewOf(place.id, as, scene).blocks
      : messageOf(place.channel, place.ts, as, scene).blocks;
  if (!hasElement(blocks, blockId, actionId)) throw new ActError('That is no longer there.');
}

/** Where an element stands, and what it can be answered with. */
function whereOf(container: Container, as: string, values: InputValues, scene: Scene): Json {
  if (container.kind === 'view') {
    const view = viewOf(container.id, as, scene);
    return { container: { type: 'view', view_id: view.id }, view: toWire(view, values) };
  }
  const message = messageOf(container.channel, container.ts, as, scene);
  const isEphemeral = message.visibleTo !== undefined;
  return {
    ...placeOf(message, as, scene),
    // What only one person saw is not kept: its content does not come with it.
    ...(isEphemeral ? {} : { message: messageToWire(message, scene) }),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: isEphemeral,
      ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    },
    state: { values },
  };
}
