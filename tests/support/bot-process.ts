import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** As in `npm start` and the Dockerfile: a small young generation keeps 20 MB less in memory, an old one that begins small 6. */
const PRODUCTION_FLAGS = ['--max-semi-space-size=4', '--initial-old-space-size=12'];

/** The whole bot as a process of its own. */
export interface BotProcess {
  readonly pid: number | undefined;
  /** What it wrote so far, both streams. */
  readonly output: () => string;
  /** Resolves when its output holds the text; rejects when it ends before. */
  readonly says: (text: string) => Promise<void>;
  readonly signal: (name: NodeJS.Signals) => void;
  /** Its exit code, when it ends. */
  readonly exit: Promise<number | null>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the compiled bot, as an image does, with these variables alone; in a folder without a `.env`. */
export function startBot(environment: Readonly<Record<string, string>>): BotProcess {
  const child = spawn(process.execPath, [...PRODUCTION_FLAGS, `${root}/dist/main.js`], {
    cwd: `${root}/tests`,
    env: { PATH: process.env.PATH, DATABASE_URL: 'file::memory:', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += String(chunk);
      for (const listen of listeners) listen();
    });
  }
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    pid: child.pid,
    output: () => output,
    exit,
    signal: (name) => void child.kill(name),
    says: (text) =>
      new Promise((resolve, reject) => {
        const listen = (): void => {
          if (!output.includes(text)) return;
          listeners.delete(listen);
          resolve();
        };
        listeners.add(listen);
        void exit.then((code) => reject(new Error(`ended with ${code} before saying “${text}”:\n${output}`)));
        listen();
      }),
  };
}
