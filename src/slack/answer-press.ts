import type { SlackMessage } from '../presentation/to-blocks.ts';
import { answerQuestion } from './answer-question.ts';
import type { Exchange } from './exchanges.ts';
import { objectionText } from './objections.ts';
import { type Press, type PressArgs, placeOf, reply, tell } from './press.ts';
import type { SlackParts } from './slack-parts.ts';
import { offerPrompts } from './suggest-prompts.ts';

interface AskedByPress {
  readonly question: string;
  readonly leansOnPrevious: boolean;
  readonly after?: Exchange;
  /** Shows the answer elsewhere than beneath what was pressed. */
  readonly show?: (message: SlackMessage) => Promise<void>;
}

/** Answers the question of a press where it was pressed; an answer that all see, only where the bot may answer. */
export async function answerPress(
  parts: SlackParts,
  press: Press,
  args: PressArgs,
  { question, leansOnPrevious, after, show }: AskedByPress,
): Promise<void> {
  const objection = await objectionTo(parts, press);
  if (objection !== undefined) return tell(parts, press, args, objection);
  const isPrivate = press.from.kind === 'message' && press.from.isPrivate;
  const { message, answer } = await answerQuestion(parts, {
    surface: press.from.kind === 'view' ? 'home' : 'button',
    question,
    place: placeOf(press),
    person: press.user,
    leansOnPrevious,
    ...(after === undefined ? {} : { after }),
    restated: question,
    isPrivate,
  });
  if (answer === undefined) return tell(parts, press, args, message.text);
  if (show !== undefined) return show(message);
  const channel = await reply(parts, press, args, message);
  await offerPrompts(parts, args.client, channel, answer.followUps);
}

/** Slack does not say of a press whether the channel is shared: the message that was pressed was allowed there. */
async function objectionTo(
  { policy }: SlackParts,
  { team, from, isForeign }: Press,
): Promise<string | undefined> {
  if (from.kind === 'view') return undefined;
  const { channel } = from;
  const objection = await policy.objectTo({ team, channel, isShared: false, isForeign });
  return objection && objectionText(objection);
}
