import type { Role, Statement } from '../knowledge/model.ts';
import type { Turn as ResolvedTurn } from '../understanding/resolve.ts';
import type { Answer } from './answer.ts';
import { statementsIn } from './statements-in.ts';

/** What a conversation remembers: its last question about roles, how it was answered, and what has been shown since. */
export interface Turn extends ResolvedTurn {
  readonly answer: Answer;
  /** Statements shown on this subject, so that "more" never shows one twice. */
  readonly shown: readonly Statement[];
  /** The documents have changed since, and no longer hold all that the answer showed. */
  readonly isOutdated?: boolean;
}

/** Roles that a conversation keeps in mind. */
const MAX_RECENT = 4;

/** What to remember after an answer; undefined after "start over". Talk and chatter leave the subject as it is. */
export function turnAfter(answer: Answer, previous: Turn | undefined): Turn | undefined {
  const { frame } = answer;
  if (frame.talk === 'start_over') return undefined;
  if (frame.talk === 'more' && previous !== undefined)
    return { ...previous, shown: [...previous.shown, ...statementsIn(answer)] };
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
  };
}
