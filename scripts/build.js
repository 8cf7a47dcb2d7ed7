import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Compiles src/ to dist/, unless dist/ was made of the very same sources (told by their content, in a few ms):
 *   node scripts/build.js                          compiles
 *   node --import ./scripts/build.js dist/cli.js   compiles, then runs: what runs is never older than src/
 * Types are not checked here but by `npm run types`. JavaScript, for it runs before anything is compiled.
 */
const ROOT = join(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');
const DIST = join(ROOT, 'dist');
/** In dist/: the hash of the sources that it was made of. */
const STAMP = '.sources';
const SETTINGS = ['package.json', 'tsconfig.json', 'tsconfig.build.json'];

function hashOfSources() {
  const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join('src', name));
  const hash = createHash('sha256');
  for (const name of [...SETTINGS, ...sources])
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(ROOT, name)))
      .update('\0');
  return hash.digest('hex');
}

/** @param {string} hash */
function isMadeOf(hash) {
  const stamp = join(DIST, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/** @returns {string | undefined} the compiler's program; undefined when only what runs was installed */
function findCompiler() {
  try {
    return join(createRequire(import.meta.url).resolve('typescript/package.json'), '..', 'bin', 'tsc');
  } catch {
    return undefined;
  }
}

/** @param {string} message */
function refuse(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function build() {
  // An image or an archive holds dist/ alone.
  if (!existsSync(SRC)) return;
  const hash = hashOfSources();
  if (isMadeOf(hash)) return;
  const compiler = findCompiler();
  if (compiler === undefined) {
    // npm runs this after `npm ci --omit=dev` too, which is no mistake; to run what is not compiled is one.
    if (process.env.npm_lifecycle_event === 'prepare') return;
    return refuse(
      'dist/ is not made of these sources: compile them with `npm ci`, then `npm ci --omit=dev`.',
    );
  }
  // Beside dist/ and then renamed: another process may be reading dist/, or compiling as well.
  const fresh = `${DIST}.${process.pid}`;
  const config = join(ROOT, 'tsconfig.build.json');
  const { status } = spawnSync(process.execPath, [compiler, '-p', config, '--outDir', fresh], {
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
  });
  if (status === 0 && !isMadeOf(hash)) {
    writeFileSync(join(fresh, STAMP), hash);
    rmSync(DIST, { recursive: true, force: true });
    renameSync(fresh, DIST);
  }
  rmSync(fresh, { recursive: true, force: true });
  if (status !== 0) refuse('src/ does not compile: see above.');
}

build();
