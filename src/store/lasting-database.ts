import type { Database } from './database.ts';

export interface LastingSettings {
  readonly open: () => Promise<Database>;
  /** Milliseconds, only going forward. */
  readonly now: () => number;
  /** Called whenever it stops or begins to work, with what went wrong. */
  readonly onChange: (trouble: unknown) => void;
}

/** After a failure that took long, so long everything is refused at once: nobody waits for a database that is away. */
const PAUSE_MS = 5_000;
/** A failure that comes sooner keeps nobody waiting: it may be of one statement alone. */
const LONG_MS = 250;

/**
 * A database that may be away, at the start too: it is opened when it is first used, and again after a failure. While
 * it is away everything rejects with the last failure.
 */
export function createLastingDatabase({
  open,
  now,
  onChange,
}: LastingSettings): Omit<Database, 'exclusively'> {
  let opening: Promise<Database> | undefined;
  let trouble: { readonly error: unknown; readonly until: number } | undefined;

  const opened = (): Promise<Database> => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  return {
    run: async (...statements) => {
      const startedAt = now();
      if (trouble !== undefined && startedAt < trouble.until) throw trouble.error;
      try {
        const rows = await (await opened()).run(...statements);
        if (trouble !== undefined) onChange(undefined);
        trouble = undefined;
        return rows;
      } catch (error) {
        if (trouble === undefined) onChange(error);
        const isAway = opening === undefined || now() - startedAt >= LONG_MS;
        trouble = { error, until: isAway ? now() + PAUSE_MS : 0 };
        throw error;
      }
    },
    close: async () => (await opening)?.close(),
  };
}
