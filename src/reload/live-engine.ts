import { type Engine, engineFrom, KnowledgeError } from '../ask.ts';
import type { KnowledgeFile } from '../knowledge/model.ts';
import { readKnowledgeFolder } from '../knowledge/read-folder.ts';
import type { Log } from '../observability/create-log.ts';
import { describeError } from '../observability/describe-error.ts';
import { watchKnowledge } from './watch-knowledge.ts';

/** The engine over the documents as they are now. */
export interface LiveEngine {
  /** Another one after the documents have changed; whoever answers asks once and keeps to it. */
  readonly current: () => Engine;
  /**
   * Reads the folder at once, whether it seems to have changed or not. Resolves when that is done, also where the old
   * engine had to stay. While a reload goes on, one more is done after it.
   */
  readonly reload: () => Promise<void>;
  /** Ends watching, and gives up what is being built. */
  readonly close: () => void;
}

/** Why the folder is read again: it was seen to have changed, or somebody asks for it. */
type Cause = 'change' | 'request';
type Files = readonly KnowledgeFile[];

/** A folder with more problems has one that makes the others. */
const MAX_LOGGED_PROBLEMS = 20;

/**
 * Opens the engine over the folder, then follows it: when documents change, a new engine is built beside the old one
 * and takes its place where nothing is wrong with it. `prepare` is run on each engine before it answers. Throws
 * KnowledgeError, and what reading the folder throws; later problems are logged, and the old engine stays.
 */
export async function openLiveEngine(
  folder: string,
  log: Log,
  prepare: (engine: Engine) => Promise<void>,
): Promise<LiveEngine> {
  const closing = new AbortController();
  const watch = await watchKnowledge(folder, () => void reload('change'));
  let files: Files;
  let current: Engine;
  try {
    files = await readKnowledgeFolder(folder);
    current = await engineFrom(folder, files);
  } catch (error) {
    watch.close();
    throw error;
  }
  /** What was read last, fit or not. */
  let lastRead = files;
  let wanted: Cause | undefined;
  let running: Promise<void> | undefined;

  async function readAgain(cause: Cause): Promise<void> {
    const startedAt = performance.now();
    const read = keepSame(await readKnowledgeFolder(folder), files, lastRead);
    const isInUse = isSame(read, files);
    if (isInUse || (cause === 'change' && isSame(read, lastRead))) {
      lastRead = read;
      log[cause === 'request' ? 'info' : 'debug']({}, 'nothing changed in the knowledge folder');
      return;
    }
    lastRead = read;
    const engine = await engineFrom(folder, read, closing.signal);
    await prepare(engine);
    closing.signal.throwIfAborted();
    current = engine;
    files = read;
    const { documents, statements } = engine.knowledge;
    log.info(
      {
        documents: documents.length,
        statements: statements.length,
        ms: Math.round(performance.now() - startedAt),
      },
      'the knowledge folder changed: answering from what it holds now',
    );
  }

  async function work(): Promise<void> {
    while (wanted !== undefined && !closing.signal.aborted) {
      const cause = wanted;
      wanted = undefined;
      try {
        await readAgain(cause);
      } catch (error) {
        if (!closing.signal.aborted) logProblems(error, log);
      }
    }
    running = undefined;
  }

  function reload(cause: Cause): Promise<void> {
    wanted = wanted === 'request' ? wanted : cause;
    running ??= work();
    return running;
  }

  return {
    current: () => current,
    reload: () => reload('request'),
    close: () => {
      watch.close();
      closing.abort();
    },
  };
}

function logProblems(error: unknown, log: Log): void {
  if (error instanceof KnowledgeError) {
    for (const { file, line, message } of error.problems.slice(0, MAX_LOGGED_PROBLEMS))
      log.error({ file, line, problem: message }, 'a problem in the knowledge folder');
    const more = error.problems.length - MAX_LOGGED_PROBLEMS;
    if (more > 0) log.error({ more }, 'there are more problems in the knowledge folder');
  } else log.error(describeError(error), 'the knowledge folder could not be read again');
  log.error({}, 'the old documents stay in use until the knowledge folder changes or SIGHUP comes');
}

/** A file with the same text is the very same object: what was made of it need not be made again. */
function keepSame(read: Files, ...known: readonly Files[]): Files {
  const byPath = known.map((files) => new Map(files.map((file) => [file.path, file])));
  return read.map(
    (file) => byPath.map((files) => files.get(file.path)).find((each) => each?.text === file.text) ?? file,
  );
}

const isSame = (read: Files, known: Files): boolean =>
  read.length === known.length && read.every((file, at) => file === known[at]);
