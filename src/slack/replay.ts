import type { Turn } from '../answering/turn.ts';
import type { Engine } from '../ask.ts';
import type { Exchange } from './exchanges.ts';

/** What leads to an exchange again. */
export interface Script {
  readonly typed: string;
  /** The messages before, the oldest first. */
  readonly before: readonly string[];
  readonly question: string;
  /** Whether the messages before may fill in what the question leaves out. */
  readonly leansOnPrevious: boolean;
}

/** The exchange that a script, as JSON, leads to; undefined for what is no script. */
export function replay(
  json: string,
  { ask, turnAfter }: Pick<Engine, 'ask' | 'turnAfter'>,
): Omit<Exchange, 'id'> | undefined {
  const script = readScript(json);
  if (script === undefined) return undefined;
  const { before, question, leansOnPrevious, typed } = script;
  const previous = before.reduce<Turn | undefined>(
    (turn, message) => turnAfter(ask(message, turn), turn),
    undefined,
  );
  const answer = ask(question, leansOnPrevious ? previous : undefined);
  return { typed, answer, turn: turnAfter(answer, previous) };
}

/** Another version of the program may have written it. */
function readScript(json: string): Script | undefined {
  const read: unknown = JSON.parse(json);
  return isScript(read) ? read : undefined;
}

function isScript(value: unknown): value is Script {
  if (typeof value !== 'object' || value === null) return false;
  const { typed, before, question, leansOnPrevious }: Partial<Record<keyof Script, unknown>> = value;
  return (
    typeof typed === 'string' &&
    typeof question === 'string' &&
    typeof leansOnPrevious === 'boolean' &&
    Array.isArray(before) &&
    before.every((message) => typeof message === 'string')
  );
}
