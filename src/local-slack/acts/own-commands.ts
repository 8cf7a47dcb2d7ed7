import type { ManifestCommand } from '../manifest.ts';
import { encodeTyped } from './encode-typed.ts';
import { invite, removeMember } from './membership.ts';
import { ActError, channelOf, type Scene } from './scene.ts';

/** The commands that Slack has itself: no app can take their names. */
export const OWN_COMMANDS: readonly ManifestCommand[] = [
  command('/invite', '[@someone]', 'Add somebody, or an app, to this channel'),
  command('/remove', '[@someone]', 'Take somebody, or an app, out of this channel'),
];

function command(name: string, usageHint: string, description: string): ManifestCommand {
  return { name, usageHint, description, escapes: true };
}

interface OwnCommand {
  readonly as: string;
  readonly channel: string;
  readonly command: string;
  readonly text: string;
}

const MENTION = /<@([^<>|]+)>/g;

/** Runs a command of Slack itself; false where it is none of those. Throws ActError. */
export function runOwnCommand({ as, channel, command: name, text }: OwnCommand, scene: Scene): boolean {
  if (!OWN_COMMANDS.some((own) => own.name === name)) return false;
  if (channelOf(channel, as, scene).kind === 'dm') throw new ActError(`${name} works in channels only.`);
  const users = [...encodeTyped(text, scene.workspace).matchAll(MENTION)].map(([, id = '']) => id);
  if (users.length === 0)
    throw new ActError(
      text.trim() === ''
        ? `Name somebody after ${name}, such as @${scene.workspace.person(as).handle}.`
        : `Nobody in this workspace is called ${text.trim()}.`,
    );
  for (const user of users) (name === '/invite' ? invite : removeMember)({ as, channel }, user, scene);
  return true;
}
