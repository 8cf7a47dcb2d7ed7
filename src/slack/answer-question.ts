import { randomUUID } from 'node:crypto';
import type { Answer } from '../answering/answer.ts';
import { describeError } from '../observability/describe-error.ts';
import { type SlackMessage, toBlocks } from '../presentation/to-blocks.ts';
import type { Exchange } from './exchanges.ts';
import { apologise } from './notices.ts';
import type { Place } from './place.ts';
import type { SlackParts } from './slack-parts.ts';
import { understood } from './understood.ts';
import { waysToAsk } from './ways-to-ask.ts';

export interface Asked {
  /** For the log: `mention`, `dm`, `/rolecall`. */
  readonly surface: string;
  readonly question: string;
  readonly place: Place;
  /** Who asked. */
  readonly person: string | undefined;
  /** Whether the question before it in the conversation may fill in what this one leaves out. */
  readonly leansOnPrevious: boolean;
  /** The exchange that it goes on from, where that is not the last one at its place. */
  readonly after?: Exchange;
  /** Shown above the answer, as it was typed: where nobody else sees it. */
  readonly restated: string | undefined;
  /** Only the asker sees the answer, and may share it. */
  readonly isPrivate: boolean;
  /** Takes the place of the answer where the surface needs something that the question lacks. */
  readonly instead?: (answer: Answer) => SlackMessage | undefined;
}

export interface Answered {
  readonly message: SlackMessage;
  /** Undefined where the engine failed, and the message says sorry: nobody but the asker needs to see it. */
  readonly answer: Answer | undefined;
}

/**
 * The message that answers a question, whatever happens: when the engine or the rendering throws, the cause is logged
 * and the message says sorry. Remembers the question for the next one.
 */
export async function answerQuestion(parts: SlackParts, asked: Asked): Promise<Answered> {
  const { exchanges, log } = parts;
  const { surface, question, place, leansOnPrevious, isPrivate } = asked;
  const startedAt = performance.now();
  try {
    const engine = parts.engine();
    const before = asked.after === undefined ? await exchanges.previous(place) : asked.after.turn;
    const answer = await parts.turns.run(asked.person ?? '', () =>
      engine.ask(question, leansOnPrevious ? before : undefined),
    );
    const id = randomUUID();
    const message =
      asked.instead?.(answer) ??
      toBlocks(answer, {
        question: asked.restated,
        isWide: isPrivate,
        controls: { answerId: id, isPrivate },
        ...(answer.kind === 'help' ? { ways: waysToAsk(engine, surface === 'dm' ? 'dm' : 'channel') } : {}),
      });
    const typed = asked.restated ?? question;
    const script = { typed, before: before?.asked ?? [], question, leansOnPrevious };
    await exchanges.keep({ id, answer, turn: engine.turnAfter(answer, before), script }, place, {
      ...understood(answer),
      surface,
      person: asked.person,
      question: parts.keepsQuestions ? question : undefined,
    });
    const ms = performance.now() - startedAt;
    parts.metrics.answered(surface, answer.kind, ms / 1_000);
    log.info({ surface, kind: answer.kind, ms: Math.round(ms) }, 'answered');
    return { message, answer };
  } catch (error) {
    const { reference, message } = apologise();
    log.error({ surface, reference, ...describeError(error) }, 'the engine failed on a question');
    return { message, answer: undefined };
  }
}
