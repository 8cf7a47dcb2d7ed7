import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { describeError } from '../observability/describe-error.ts';
import { acknowledge } from './acknowledge.ts';
import type { SlackParts } from './slack-parts.ts';

export type ButtonArgs = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** A button that somebody pressed in a message. */
export interface Pressed {
  readonly value: string;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  /** As the workspace shows it, without a mention's ping. */
  readonly userName: string;
  /** Only who pressed it sees the message. */
  readonly isPrivate: boolean;
  /** The thread that the message stands in, or begins. */
  readonly thread: string;
}

/** Acknowledges a press at once and handles it, once whatever is delivered again; presses outside messages are left alone. */
export function onPress(
  parts: SlackParts,
  handle: (pressed: Pressed, args: ButtonArgs) => Promise<void>,
): (args: ButtonArgs) => Promise<void> {
  return async (args) => {
    const { ack, body, action, context } = args;
    await acknowledge(ack, 'button', parts.log);
    const { container, channel, user } = body;
    const team = context.teamId ?? body.team?.id ?? '';
    if (channel === undefined || container.type !== 'message') return;
    if (!parts.claims.claim(`press:${team}:${user.id}:${body.trigger_id}`)) return;
    const pressed = {
      value: action.value ?? '',
      team,
      channel: channel.id,
      user: user.id,
      userName: user.name ?? user.username,
      isPrivate: container.is_ephemeral === true,
      thread: String(container.thread_ts ?? container.message_ts),
    };
    try {
      await handle(pressed, args);
    } catch (error) {
      parts.log.error({ surface: 'button', ...describeError(error) }, 'a press could not be answered');
    }
  };
}
