import { createHash } from 'node:crypto';
import type { Answer } from '../answering/answer.ts';
import type { Turn } from '../answering/turn.ts';
import type { Engine } from '../ask.ts';
import { passagesOf } from '../presentation/source-view.ts';
import type { Exchange } from './exchanges.ts';

/** What leads to an exchange again. */
export interface Script {
  readonly typed: string;
  /** The messages before, the oldest first. */
  readonly before: readonly string[];
  readonly question: string;
  /** Whether the messages before may fill in what the question leaves out. */
  readonly leansOnPrevious: boolean;
  /** Of what was shown. */
  readonly fingerprint: string;
}

/** What of an engine leads to an exchange again; another `knowledge` is another engine. */
export interface Replayer extends Pick<Engine, 'ask' | 'turnAfter'> {
  readonly knowledge: object;
}

/** The exchange that a script leads to, over the documents as they are now. */
export function replay(script: Script, { ask, turnAfter }: Replayer): Omit<Exchange, 'id'> {
  const { before, question, leansOnPrevious, typed } = script;
  const previous = before.reduce<Turn | undefined>(
    (turn, message) => turnAfter(ask(message, turn), turn),
    undefined,
  );
  const answer = ask(question, leansOnPrevious ? previous : undefined);
  return {
    typed,
    answer,
    turn: turnAfter(answer, previous),
    isOutdated: fingerprintOf(answer) !== script.fingerprint,
  };
}

/** Tells answers apart that show other sentences. */
export const fingerprintOf = (answer: Answer): string =>
  createHash('sha256')
    .update(JSON.stringify([answer.kind, passagesOf(answer).map(({ text }) => text)]))
    .digest('base64url');
