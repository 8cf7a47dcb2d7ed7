import { type Database, isRead, type Sql } from './database.ts';

export interface LastingSettings {
  readonly open: () => Promise<Database>;
  /** Milliseconds, only going forward. */
  readonly now: () => number;
  /** Called whenever it stops or begins to work, with what went wrong. */
  readonly onChange: (trouble: unknown) => void;
}

/** Nobody waits longer: Slack lets a form be opened for three seconds. */
const DEADLINE_MS = 1_500;
/** After a failure that took long, so long everything is refused at once: nobody waits for a database that is away. */
const PAUSE_MS = 5_000;
/** A failure that comes sooner keeps nobody waiting: it may be of one statement alone. */
const LONG_MS = 250;

interface Trouble {
  readonly error: unknown;
  /** Until then nothing is tried. */
  readonly until: number;
  /** It failed to write: that it reads says nothing of that. */
  readonly isOfWriting: boolean;
}

/**
 * A database that may be away, at the start too: it is opened when it is first used, and again after it was away. While
 * it is away everything rejects with the last failure.
 */
export function createLastingDatabase({
  open,
  now,
  onChange,
}: LastingSettings): Omit<Database, 'exclusively'> {
  let opening: Promise<Database> | undefined;
  let trouble: Trouble | undefined;

  const opened = (): Promise<Database> => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  function throwWhilePausing(): void {
    if (trouble !== undefined && now() < trouble.until) throw trouble.error;
  }

  function note(error: unknown, startedAt: number, isOfWriting: boolean): void {
    const wasAway = opening === undefined;
    const isAway = wasAway || now() - startedAt >= LONG_MS;
    if (trouble === undefined) onChange(error);
    trouble = { error, until: isAway ? now() + PAUSE_MS : 0, isOfWriting };
    if (!isAway || wasAway) return;
    const old = opening;
    opening = undefined;
    // It may hang as well: nobody waits for it.
    void old?.then((database) => database.close()).catch(() => {});
  }

  async function attempt<T>(isOfWriting: boolean, work: (database: Database) => Promise<T>): Promise<T> {
    throwWhilePausing();
    const startedAt = now();
    try {
      const database = await withinDeadline(opened());
      // Others may have waited for it in vain meanwhile.
      throwWhilePausing();
      const result = await withinDeadline(work(database));
      if (trouble !== undefined && (isOfWriting || !trouble.isOfWriting)) {
        trouble = undefined;
        onChange(undefined);
      }
      return result;
    } catch (error) {
      if (error !== trouble?.error) note(error, startedAt, isOfWriting);
      throw error;
    }
  }

  return {
    run: (...statements: readonly Sql[]) =>
      attempt(!statements.every(isRead), (database) => database.run(...statements)),
    scrub: () => attempt(true, (database) => database.scrub()),
    close: async () => (await opening)?.close(),
  };
}

/** Rejects when it takes too long; what goes on meanwhile may still come about. */
async function withinDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${DEADLINE_MS} ms`)), DEADLINE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
