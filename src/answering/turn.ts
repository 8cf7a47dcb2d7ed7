import type { Role, Statement } from '../knowledge/model.ts';
import type { Turn as ResolvedTurn } from '../understanding/resolve.ts';
import type { Answer } from './answer.ts';
import { evidenceIn, statementsIn } from './statements-in.ts';

/** What a conversation remembers: its last question about roles, how it was answered, and what has been shown since. */
export interface Turn extends ResolvedTurn {
  readonly answer: Answer;
  /** Statements shown on this subject, so that "more" never shows one twice. */
  readonly shown: readonly Statement[];
  /** The messages that led here, the oldest first: asked again when the documents have changed. */
  readonly asked: readonly string[];
  /** The documents have changed since, and no longer give all that was answered. */
  readonly isOutdated?: boolean;
}

/** Roles that a conversation keeps in mind. */
const MAX_RECENT = 4;
/** Messages that are asked again: what came before them hardly shows in the last. */
const MAX_ASKED = 8;

/** What to remember after an answer; undefined after "start over". Talk and chatter leave the subject as it is. */
export function turnAfter(answer: Answer, previous: Turn | undefined): Turn | undefined {
  const { frame } = answer;
  const asked = [...(previous?.asked ?? []), frame.question].slice(-MAX_ASKED);
  if (frame.talk === 'start_over') return undefined;
  if (frame.talk === 'more' && previous !== undefined)
    return { ...previous, shown: [...previous.shown, ...statementsIn(answer)], asked };
  // Chatter: what is asked names no role and no aspect, and the documents have no answer.
  const saysNothing =
    answer.kind === 'no_answer' &&
    frame.aspects.length === 0 &&
    frame.roles.every(({ origin }) => origin === 'carried');
  if (frame.wanted === 'talk' || (saysNothing && previous !== undefined)) return previous;
  const named = frame.roles.map(({ value }) => value);
  const answered: readonly Role[] = 'roles' in answer ? answer.roles : named;
  return {
    frame,
    answer,
    answered,
    recent: [...new Set([...named, ...answered, ...(previous?.recent ?? [])])].slice(0, MAX_RECENT),
    together: named.length > 1 ? named : (previous?.together ?? []),
    shown: statementsIn(answer),
    asked,
  };
}

/**
 * The turn as it would be over other documents, where `ask` gives the turn after a message: its messages are asked
 * again. What the person has not seen is not shown yet, and the suggestions stay those that were seen.
 */
export function askAgain(
  turn: Turn,
  ask: (message: string, previous: Turn | undefined) => Turn | undefined,
): Turn | undefined {
  const again = turn.asked.reduce<Turn | undefined>((before, message) => ask(message, before), undefined);
  if (again === undefined) return undefined;
  const seen = new Set(turn.shown.map(({ text }) => text));
  const quoted = textsOf(again.answer);
  const isGone = [...textsOf(turn.answer)].some((text) => !quoted.has(text));
  return {
    ...again,
    answer: { ...again.answer, followUps: turn.answer.followUps },
    shown: again.shown.filter(({ text }) => seen.has(text)),
    isOutdated: turn.isOutdated === true || isGone,
  };
}

const textsOf = (answer: Answer): ReadonlySet<string> =>
  new Set(evidenceIn(answer).map(({ statement }) => statement.text));
