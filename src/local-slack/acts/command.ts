import * as z from 'zod';

import type { Receipt } from '../delivery/delivery.ts';
import { APP, TEAM } from '../residents.ts';
import { respond } from '../web-api/respond.ts';
import { encodeTyped } from './encode-typed.ts';
import { runOwnCommand } from './own-commands.ts';
import { ActError, insiderOf, newTrigger, type Scene, wireName, writableOf } from './scene.ts';

interface Command {
  readonly as: string;
  readonly channel: string;
  readonly command: string;
  readonly text: string;
}

/** Runs a slash command; resolves when the app has acknowledged it. Throws ActError. */
export async function runCommand(typed: Command, scene: Scene): Promise<void> {
  if (runOwnCommand(typed, scene)) return;
  const { as, channel: channelId, command, text } = typed;
  const person = insiderOf(as, command, scene);
  const channel = writableOf(channelId, as, scene);
  const known = scene.manifest.commands.find(({ name }) => name === command);
  if (known === undefined) throw new ActError(`${command} is not a valid command.`);
  const place = { channel: channel.id, user: as, original: undefined };
  const receipt = await scene.dispatcher.send({
    type: 'slash_commands',
    acceptsResponse: true,
    payload: {
      token: 'local',
      team_id: TEAM.id,
      team_domain: TEAM.domain,
      channel_id: channel.id,
      channel_name: wireName(channel),
      user_id: person.id,
      user_name: person.handle,
      command,
      text: known.escapes ? encodeTyped(text, scene.workspace) : text,
      api_app_id: APP.id,
      is_enterprise_install: 'false',
      response_url: scene.responseUrl(scene.tickets.giveResponse(place)),
      trigger_id: newTrigger(as, scene),
    },
  });
  if (receipt.kind === 'missed') throw new ActError(`${command} failed with the error “${errorOf(receipt)}”`);
  const answer = answerSchema.safeParse(receipt.payload).data;
  if (answer !== undefined) respond(place, typeof answer === 'string' ? { text: answer } : answer, scene);
}

/** An acknowledgement may hold the answer: text alone, or a message. */
const answerSchema = z.union([
  z.string().min(1),
  z.looseObject({}).refine((body) => 'text' in body || 'blocks' in body),
]);

/** Slack's names for what went wrong, as it shows them to people. */
function errorOf({ reason }: Extract<Receipt, { kind: 'missed' }>): string {
  return reason === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
}
