import type { Answer } from '../answering/answer.ts';
import { describeError } from '../observability/describe-error.ts';
import { type SlackMessage, toBlocks } from '../presentation/to-blocks.ts';
import type { Place } from './conversations.ts';
import { apology } from './notices.ts';
import type { SlackParts } from './slack-parts.ts';
import { waysToAsk } from './ways-to-ask.ts';

export interface Asked {
  /** For the log: `mention`, `dm`, `/rolecall`. */
  readonly surface: string;
  readonly question: string;
  readonly place: Place;
  /** Whether the question before it in the conversation may fill in what this one leaves out. */
  readonly leansOnPrevious: boolean;
  /** Shown above the answer, as it was typed: where nobody else sees it. */
  readonly restated: string | undefined;
  /** Only the asker sees the answer, and may share it. */
  readonly isPrivate: boolean;
  /** Takes the place of the answer where the surface needs something that the question lacks. */
  readonly instead?: (answer: Answer) => SlackMessage | undefined;
}

export interface Answered {
  readonly message: SlackMessage;
  /** Questions that the answer suggests. */
  readonly followUps: readonly string[];
}

/**
 * The message that answers a question, whatever happens: when the engine or the rendering throws, the cause is logged
 * and the message says sorry. Remembers the question for the next one.
 */
export function answerQuestion(
  { engine, conversations, shareables, log }: SlackParts,
  asked: Asked,
): Answered {
  const { surface, question, place } = asked;
  const startedAt = performance.now();
  try {
    const current = engine();
    const { ask, turnAfter } = current;
    const turn = conversations.previous(place);
    const answer = ask(question, asked.leansOnPrevious ? turn : undefined);
    const message =
      asked.instead?.(answer) ??
      toBlocks(answer, {
        question: asked.restated,
        hasButtons: true,
        isWide: asked.isPrivate,
        shareId: asked.isPrivate ? shareables.keep({ answer, typed: asked.restated ?? question }) : undefined,
        ...(answer.kind === 'help' ? { ways: waysToAsk(current, surface === 'dm' ? 'dm' : 'channel') } : {}),
      });
    conversations.remember(place, turnAfter(answer, turn));
    log.info({ surface, kind: answer.kind, ms: Math.round(performance.now() - startedAt) }, 'answered');
    return { message, followUps: answer.followUps };
  } catch (error) {
    log.error({ surface, ...describeError(error) }, 'the engine failed on a question');
    return { message: apology, followUps: [] };
  }
}
