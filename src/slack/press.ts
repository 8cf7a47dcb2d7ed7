import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { SlackMessage } from '../presentation/to-blocks.ts';
import { acknowledge } from './acknowledge.ts';
import { admitFailure } from './admit-failure.ts';
import type { Objection } from './channel-policy.ts';
import { notice } from './notices.ts';
import { objectionText } from './objections.ts';
import { isDirectMessage, type Place } from './place.ts';
import { respondPrivately } from './respond-privately.ts';
import type { SlackParts } from './slack-parts.ts';

export type PressArgs = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** Something in a message or a view that somebody pressed, chose or entered. */
export interface Press {
  /** Of a button, of the chosen option, or what was typed. */
  readonly value: string;
  readonly team: string;
  readonly user: string;
  /** As the workspace shows it, without a mention's ping. */
  readonly userName: string;
  /** Of another company than the workspace that the bot is installed in. */
  readonly isForeign: boolean;
  readonly triggerId: string;
  readonly from: PressedMessage | PressedView;
}

interface PressedMessage {
  readonly kind: 'message';
  readonly channel: string;
  /** Only who pressed it sees the message. */
  readonly isPrivate: boolean;
  /** The thread that the message stands in, or begins. */
  readonly thread: string;
}

/** The Home tab or a modal. */
interface PressedView {
  readonly kind: 'view';
  readonly id: string;
}

/**
 * Acknowledges a press at once and handles it where the bot may answer, once whatever is delivered again. Whoever pressed
 * is told what kept it from that.
 */
export function onPress(
  parts: SlackParts,
  handle: (press: Press, args: PressArgs) => Promise<void>,
): (args: PressArgs) => Promise<void> {
  return async (args) => {
    const { ack, body, context } = args;
    await acknowledge(ack, 'button', parts.log);
    const team = context.teamId ?? body.team?.id ?? '';
    const from = whereFrom(body);
    if (from === undefined) return;
    if (!(await parts.claims.claim(`press:${team}:${body.user.id}:${body.trigger_id}`))) return;
    const { id, name, username, team_id: home } = body.user;
    const press: Press = {
      value: pressedValue(args.action),
      team,
      user: id,
      userName: name ?? username,
      isForeign: isOfAnother(home, body.team?.id ?? context.teamId),
      triggerId: body.trigger_id,
      from,
    };
    try {
      const objection = await objectionTo(parts, press);
      if (objection === undefined) await handle(press, args);
      else await tell(parts, press, args, objectionText(objection));
    } catch (error) {
      const channel = from.kind === 'view' ? id : from.channel;
      await admitFailure({ error, surface: 'button', client: args.client, channel, user: id }, parts.log);
    }
  };
}

const isOfAnother = (home: string | undefined, team: string | undefined): boolean =>
  home !== undefined && team !== undefined && home !== team;

/** Slack does not say of a press whether the channel is shared; what one alone sees is shared with nobody. */
async function objectionTo(
  { policy }: SlackParts,
  { team, from, isForeign }: Press,
): Promise<Objection | undefined> {
  if (from.kind === 'view') return isForeign ? 'foreign' : undefined;
  const { channel, isPrivate } = from;
  const isShared = !isPrivate && (await policy.isKnownAsShared(team, channel));
  return policy.objectTo({ team, channel, isShared, isForeign });
}

function whereFrom({ container, channel, view }: BlockAction): Press['from'] | undefined {
  if (view !== undefined) return { kind: 'view', id: view.id };
  if (container.type !== 'message' || channel === undefined) return undefined;
  return {
    kind: 'message',
    channel: channel.id,
    isPrivate: container.is_ephemeral === true,
    thread: String(container.thread_ts ?? container.message_ts),
  };
}

function pressedValue(action: PressArgs['action']): string {
  if ('selected_option' in action) return action.selected_option?.value ?? '';
  return 'value' in action ? (action.value ?? '') : '';
}

/** The conversation that a question asked by a press is part of. */
export function placeOf({ team, user, from }: Press): Place {
  if (from.kind === 'view') return { team, channel: user, thread: undefined, user, isDirect: true };
  const { channel, thread, isPrivate } = from;
  if (isPrivate) return { team, channel, thread: undefined, user, isDirect: false };
  const isDirect = isDirectMessage(channel);
  return { team, channel, thread, user: isDirect ? user : undefined, isDirect };
}

/**
 * Shows a message where the press was: privately beneath a private message, in the thread of any other; of the Home tab
 * and a modal, among the direct messages of whoever pressed. Resolves with the channel that it stands in.
 */
export async function reply(
  { poster, log }: SlackParts,
  { from, user }: Press,
  { client, respond }: PressArgs,
  message: SlackMessage,
): Promise<string> {
  if (from.kind === 'view') return poster({ client, channel: user, threadTs: undefined, message });
  const { channel, thread, isPrivate } = from;
  if (!isPrivate) return poster({ client, channel, threadTs: thread, message });
  await respondPrivately({ respond, client, channel, user, message }, log);
  return channel;
}

/** Tells whoever pressed something that nobody else needs to see. */
export async function tell(parts: SlackParts, press: Press, args: PressArgs, text: string): Promise<void> {
  const { from, user } = press;
  const message = notice(text);
  if (from.kind === 'view') {
    await reply(parts, press, args, message);
    return;
  }
  const { channel } = from;
  await respondPrivately({ respond: args.respond, client: args.client, channel, user, message }, parts.log);
}
