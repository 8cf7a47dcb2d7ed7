import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import { listKnowledgeFolder } from '../knowledge/read-folder.ts';

/**
 * Between two looks. A change is told at the first look that finds all as the look before did: after half a second to a
 * second of quiet, when an editor or a copy has most likely written everything.
 */
const LOOK_EVERY_MS = 500;
/** …or this for each file, where there are many: looking at one takes less than a hundredth of it. */
const LOOK_EVERY_MS_PER_FILE = 2;

export interface KnowledgeWatch {
  readonly close: () => void;
}

/**
 * Calls `onChange` when files of the knowledge folder have come, gone or been written since this was called, and all
 * has been quiet for a moment. Never throws and never rejects: that the folder is not there is a change as well.
 */
// Looked at, for no event is certain: network drives send none, and chokidar 5 goes deaf when a folder is made anew at once.
export async function watchKnowledge(folder: string, onChange: () => void): Promise<KnowledgeWatch> {
  let told = await stampOf(folder);
  let last = told;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const stamp = await stampOf(folder);
    if (isClosed) return;
    const isQuiet = stamp.text === last.text;
    last = stamp;
    lookAgain();
    if (!isQuiet || stamp.text === told.text) return;
    told = stamp;
    onChange();
  };
  // It keeps no process alive.
  const lookAgain = (): void => {
    const ms = Math.max(LOOK_EVERY_MS, last.files * LOOK_EVERY_MS_PER_FILE);
    timer = setTimeout(() => void look(), ms).unref();
  };
  lookAgain();
  return {
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

interface Stamp {
  /** Another one when a file has been written or replaced. */
  readonly text: string;
  readonly files: number;
}

/** Reads no file for it. */
async function stampOf(folder: string): Promise<Stamp> {
  try {
    const paths = await listKnowledgeFolder(folder);
    const stamps = await Promise.all(paths.map((path) => stampOfFile(join(folder, path))));
    return { text: JSON.stringify([paths, stamps]), files: paths.length };
  } catch {
    // What is wrong is told by whoever reads the folder because of the change.
    return { text: UNREADABLE, files: 0 };
  }
}

const UNREADABLE = 'unreadable';

async function stampOfFile(path: string): Promise<readonly number[] | string> {
  try {
    const { ino, size, mtimeMs, ctimeMs } = await stat(path);
    return [ino, size, mtimeMs, ctimeMs];
  } catch {
    return UNREADABLE;
  }
}
