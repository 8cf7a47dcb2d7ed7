import { hasElement } from '../block-kit/with-ids.ts';
import { toWire } from '../build-view.ts';
import { messageToWire } from '../message-to-wire.ts';
import type { Block, Json, Message, View } from '../model.ts';
import type { Container, InputValues } from '../page-protocol.ts';
import { APP, TEAM } from '../residents.ts';
import { ActError, channelOf, messageOf, newTrigger, personOf, type Scene } from './scene.ts';

/** Buttons, menus and inputs in messages, modals and the Home tab; shortcuts. */

const NO_CONNECTION = 'The app did not answer in time. Try again.';
const NOT_INTERACTIVE =
  'The app cannot hear of this: its manifest does not enable interactivity (settings.interactivity).';

/** What every interaction payload begins with. */
export function interaction(type: string, as: string, scene: Scene): Json {
  if (!scene.manifest.isInteractive) throw new ActError(NOT_INTERACTIVE);
  const person = personOf(as, scene);
  return {
    type,
    token: 'local',
    api_app_id: APP.id,
    team: { id: TEAM.id, domain: TEAM.domain },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: person.id, username: person.handle, name: person.handle, team_id: TEAM.id },
  };
}

/** Sends an interaction; what the app acknowledged it with. Throws ActError. */
export async function sendInteraction(payload: Json, scene: Scene): Promise<unknown> {
  const receipt = await scene.dispatcher.send({ type: 'interactive', acceptsResponse: true, payload });
  if (receipt.kind === 'missed') throw new ActError(NO_CONNECTION);
  return receipt.payload;
}

interface Interact {
  readonly as: string;
  readonly container: Container;
  readonly action: Json;
  readonly values: InputValues;
}

/** Somebody presses, picks or types. Resolves when the app has acknowledged it. Throws ActError. */
export async function interact({ as, container, action, values }: Interact, scene: Scene): Promise<void> {
  checkElement(container, String(action.block_id), String(action.action_id), as, scene);
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

interface Shortcut {
  readonly as: string;
  readonly callbackId: string;
  readonly message?: { readonly channel: string; readonly ts: string } | undefined;
}

/** Somebody uses a shortcut of the manifest. */
export async function runShortcut({ as, callbackId, message }: Shortcut, scene: Scene): Promise<void> {
  const type = message === undefined ? 'global' : 'message';
  const known = scene.manifest.shortcuts.find((each) => each.callbackId === callbackId && each.type === type);
  if (known === undefined) throw new ActError('The app has no such shortcut.');
  const trigger = newTrigger(as, scene);
  const about = message === undefined ? {} : aboutMessage(message, as, scene);
  const payload = {
    ...interaction(message === undefined ? 'shortcut' : 'message_action', as, scene),
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
  if (message.visibleTo !== undefined) throw new ActError('A message that only you see has no shortcuts.');
  return {
    ...placeOf(message, as, scene),
    message: messageToWire(message, scene.manifest),
    message_ts: message.ts,
  };
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
    ...(isEphemeral ? {} : { message: messageToWire(message, scene.manifest) }),
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

/** A message's channel, and an address to answer at. */
function placeOf(message: Message, as: string, scene: Scene): Json {
  const channel = channelOf(message.channel, as, scene);
  const original = message.author === APP.botUserId ? message.ts : undefined;
  const key = scene.tickets.giveResponse({ channel: channel.id, user: as, original });
  return {
    channel: { id: channel.id, name: channel.kind === 'dm' ? 'directmessage' : channel.name },
    response_url: scene.responseUrl(key),
  };
}

/** A view that the person has open. Throws ActError. */
export function viewOf(id: string, as: string, { workspace }: Scene): View {
  const view = workspace.view(id);
  if (view === undefined || view.user !== as) throw new ActError('That window is closed already.');
  return view;
}
