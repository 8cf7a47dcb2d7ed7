import type { Dispatcher } from '../delivery/dispatcher.ts';
import type { Channel, Json, Message, Person, View } from '../model.ts';
import { APP, TEAM } from '../residents.ts';
import type { Api } from '../web-api/method.ts';

/** What people act in. */
export interface Scene extends Api {
  readonly dispatcher: Dispatcher;
  /** The address of a response key. */
  readonly responseUrl: (key: string) => string;
}

/** A person cannot do this; the message is a sentence for them. */
export class ActError extends Error {
  override readonly name = 'ActError';
}

/** Throws ActError. */
export function personOf(id: string, { workspace }: Scene): Person {
  const person = workspace.people.find((each) => each.id === id && !each.isBot);
  if (person === undefined) throw new ActError('Nobody of that name is in this workspace.');
  return person;
}

/** A person who has an account here: others cannot use what only an installed app gives. Throws ActError. */
export function insiderOf(id: string, what: string, scene: Scene): Person {
  const person = personOf(id, scene);
  if (person.company !== undefined)
    throw new ActError(
      `${what} is for people of ${TEAM.name}: it is not installed at ${person.company.name}.`,
    );
  return person;
}

/** A channel that the person is in. Throws ActError. */
export function channelOf(id: string, user: string, { workspace }: Scene): Channel {
  const channel = workspace.channels.find((each) => each.id === id);
  if (channel === undefined || !channel.memberIds.includes(user))
    throw new ActError('That conversation is not here, or you are not in it.');
  return channel;
}

/** A channel that the person is in, and which has a field to write in. Throws ActError. */
export function writableOf(id: string, user: string, scene: Scene): Channel {
  const channel = channelOf(id, user, scene);
  if (channel.kind === 'dm' && scene.manifest.messagesTab !== 'open')
    throw new ActError('Sending messages to this app has been turned off.');
  return channel;
}

/** A message that the person sees. Throws ActError. */
export function messageOf(channel: string, ts: string, user: string, scene: Scene): Message {
  channelOf(channel, user, scene);
  const message = scene.workspace.messages.find((each) => each.channel === channel && each.ts === ts);
  if (message === undefined || (message.visibleTo !== undefined && message.visibleTo !== user))
    throw new ActError('That message is gone.');
  return message;
}

/** A view that the person has open. Throws ActError. */
export function viewOf(id: string, as: string, { workspace }: Scene): View {
  const view = workspace.view(id);
  if (view === undefined || view.user !== as) throw new ActError('That window is closed already.');
  return view;
}

/** Sends an event to the app, if the manifest subscribes to it; `name` as there, such as `message.im`. */
export function tellApp(name: string, event: Json, scene: Scene): void {
  if (!scene.manifest.botEvents.includes(name)) return;
  const id = scene.workspace.newId('Ev');
  const payload = {
    token: 'local',
    team_id: TEAM.id,
    context_team_id: TEAM.id,
    context_enterprise_id: null,
    api_app_id: APP.id,
    event,
    type: 'event_callback',
    event_id: id,
    event_time: Math.floor(scene.clock.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: TEAM.id,
        user_id: APP.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: isShared(event.channel, scene),
    event_context: `local-${id}`,
  };
  // In the background: nobody waits for it.
  void scene.dispatcher.sendEvent(payload);
}

/** Whether an event is of a channel that other companies are in. */
const isShared = (channel: unknown, { workspace }: Scene): boolean =>
  workspace.channels.some(({ id, sharedWith = [] }) => id === channel && sharedWith.length > 0);

/** A conversation's name as commands and interactions carry it. */
export const wireName = ({ kind, name }: Channel): string => (kind === 'dm' ? 'directmessage' : name);

/** A trigger id of the person, who has just done something. */
export function newTrigger(user: string, scene: Scene): string {
  const id = `${scene.workspace.newId('1')}.${scene.workspace.newId('2')}.local`;
  scene.tickets.giveTrigger(id, user);
  return id;
}
