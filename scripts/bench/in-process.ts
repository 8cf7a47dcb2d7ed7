import { fork } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Job, type Measured, measuredSchema } from './measured.ts';

/** lunr's index of 100,000 passages takes more than Node's default leaves. */
const HEAP_MB = 6000;

/**
 * Compiles what measures as the bot itself is compiled: tsx keeps the names of functions, which costs a call for
 * each function that is made, hundreds of thousands in an answer.
 */
export async function compileMeasuring(folder: string): Promise<string> {
  const outfile = join(folder, 'measure-contender.js');
  await build({
    entryPoints: [join(import.meta.dirname, 'measure-contender.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    supported: { 'import-attributes': true },
    logLevel: 'warning',
  });
  return outfile;
}

/** Runs the compiled program in a process of its own. Rejects when it ends without having measured. */
export function measureInProcess(program: string, job: Job): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(program, [JSON.stringify(job)], {
      execArgv: ['--expose-gc', `--max-old-space-size=${HEAP_MB}`],
    });
    let measured: Measured | undefined;
    child.on('message', (message) => {
      measured = measuredSchema.parse(message);
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (measured === undefined)
        reject(
          new Error(`${job.name} was not measured on ${job.count} passages: ended with ${signal ?? code}`),
        );
      else resolve(measured);
    });
  });
}
