import type { Channel, Person } from '../model.ts';
import { APP, TEAM } from '../residents.ts';
import { ActError, channelOf, insiderOf, type Scene, tellApp } from './scene.ts';

/** Who comes into a channel, and who goes. */

interface ChannelAct {
  readonly as: string;
  readonly channel: string;
}

/** Adds a person or the app to a channel. Throws ActError. */
export function invite({ as, channel: id }: ChannelAct, user: string, scene: Scene): void {
  const channel = channelOf(id, as, scene);
  const person = scene.workspace.person(user);
  if (user === APP.botUserId) insiderOf(as, person.name, scene);
  if (channel.memberIds.includes(user)) throw new ActError(`${person.name} is in this conversation already.`);
  if (!canJoin(person, channel))
    throw new ActError(`${person.name} is of another company, with which #${channel.name} is not shared.`);
  scene.workspace.join(channel.id, user);
  tellOf('member_joined_channel', { inviter: as }, person, channel, scene);
}

const canJoin = ({ company }: Person, { sharedWith = [] }: Channel): boolean =>
  company === undefined || sharedWith.some(({ id }) => id === company.id);

/** Takes a person or the app out of a channel. Throws ActError. */
export function removeMember({ as, channel: id }: ChannelAct, user: string, scene: Scene): void {
  const channel = channelOf(id, as, scene);
  const person = scene.workspace.person(user);
  if (scene.workspace.person(as).company !== undefined)
    throw new ActError(`Only people of ${TEAM.name} can remove somebody here.`);
  if (user === as) throw new ActError('You cannot remove yourself.');
  if (!channel.memberIds.includes(user)) throw new ActError(`${person.name} is not in this conversation.`);
  // The app hears of others while it is there, and of itself that it had to go.
  if (user === APP.botUserId)
    tellApp(
      'channel_left',
      { type: 'channel_left', channel: id, actor_id: as, event_ts: scene.clock.nextTs() },
      scene,
    );
  else tellOf('member_left_channel', {}, person, channel, scene);
  scene.workspace.leave(channel.id, user);
}

function tellOf(
  type: 'member_joined_channel' | 'member_left_channel',
  more: { readonly inviter?: string },
  { id, company }: Person,
  channel: Channel,
  scene: Scene,
): void {
  if (id !== APP.botUserId && !channel.memberIds.includes(APP.botUserId)) return;
  const team = company?.id ?? TEAM.id;
  const event_ts = scene.clock.nextTs();
  tellApp(type, { type, user: id, channel: channel.id, channel_type: 'C', team, ...more, event_ts }, scene);
}
