import type { Json, Message } from '../model.ts';
import { APP, TEAM } from '../residents.ts';
import { ActError, channelOf, personOf, type Scene, wireName } from './scene.ts';

/** What the payloads of all interactions have in common. */

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
    user: {
      id: person.id,
      username: person.handle,
      name: person.handle,
      team_id: person.company?.id ?? TEAM.id,
    },
  };
}

/** Sends an interaction; what the app acknowledged it with. Throws ActError. */
export async function sendInteraction(payload: Json, scene: Scene): Promise<unknown> {
  const receipt = await scene.dispatcher.send({ type: 'interactive', acceptsResponse: true, payload });
  if (receipt.kind === 'missed') throw new ActError(NO_CONNECTION);
  return receipt.payload;
}

/** A message's channel, and an address to answer at. */
export function placeOf(message: Message, as: string, scene: Scene): Json {
  const channel = channelOf(message.channel, as, scene);
  const original = message.author === APP.botUserId ? message.ts : undefined;
  const key = scene.tickets.giveResponse({ channel: channel.id, user: as, original });
  return {
    channel: { id: channel.id, name: wireName(channel) },
    response_url: scene.responseUrl(key),
  };
}
