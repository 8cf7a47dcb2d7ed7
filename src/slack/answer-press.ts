import type { SlackMessage } from '../presentation/to-blocks.ts';
import { admit } from './admit.ts';
import { answerQuestion } from './answer-question.ts';
import type { Exchange } from './exchanges.ts';
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

/** Answers the question of a press where it was pressed. Whether there is an answer: where it failed, the asker was told. */
export async function answerPress(
  parts: SlackParts,
  press: Press,
  args: PressArgs,
  { question, leansOnPrevious, after, show }: AskedByPress,
): Promise<boolean> {
  const { team, user, from } = press;
  const channel = from.kind === 'message' && !from.isPrivate ? from.channel : undefined;
  const say = (text: string): Promise<void> => tell(parts, press, args, text);
  if (!(await admit(parts, { team, person: user, channel }, 'a press', say))) return false;
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
  if (answer === undefined) {
    await tell(parts, press, args, message.text);
    return false;
  }
  if (show !== undefined) await show(message);
  else {
    const shownIn = await reply(parts, press, args, message);
    await offerPrompts(parts, args.client, shownIn, answer.followUps);
  }
  return true;
}
