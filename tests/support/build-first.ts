import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Before any test: `dist/` is made of the sources as they stand, for the tests that start the program. */
export function setup(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../scripts/build.js', import.meta.url))], {
    stdio: 'inherit',
  });
}
