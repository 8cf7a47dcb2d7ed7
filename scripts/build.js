import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** What else makes dist/ what it is. */
const BUILT_WITH = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'scripts/build.js',
];

/**
 * Packages that come as hundreds of small modules: put into dist/ with our own, the bot starts a third faster than
 * when Node finds and links the files one by one. All others stay in node_modules.
 */
const BUNDLED = [
  '@slack/bolt',
  '@slack/web-api',
  'mdast-util-from-markdown',
  'mdast-util-frontmatter',
  'mdast-util-gfm-table',
  'mdast-util-to-markdown',
  'micromark-extension-frontmatter',
  'micromark-extension-gfm-table',
  'zod',
];

function hashOfSources() {
  const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|css|html|json|yml)$/.test(name))
    .sort()
    .map((name) => join('src', name));
  const hash = createHash('sha256');
  for (const name of [...BUILT_WITH, ...sources])
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

/**
 * Throws when src/ does not compile.
 * @param {typeof import('esbuild')} esbuild @param {string} outdir
 */
function compile(esbuild, outdir) {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const packages = Object.keys(dependencies);
  bundle(esbuild, ['src/main.ts', 'src/cli.ts'], {
    outdir,
    external: packages.filter((name) => !BUNDLED.includes(name)),
  });
  // By itself, for it shares nothing with the bot, whose files stay as small as they are.
  bundle(esbuild, ['src/conversion/conversion-worker.ts'], {
    outdir: join(outdir, 'conversion'),
    external: packages,
  });
}

/** @param {typeof import('esbuild')} esbuild @param {string[]} entryPoints @param {{ outdir: string, external: string[] }} options */
function bundle(esbuild, entryPoints, options) {
  esbuild.buildSync({
    ...options,
    absWorkingDir: ROOT,
    entryPoints,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    // Packages of the older module kind call require for what Node itself has.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    target: 'node20',
    // Node 20.19 knows `with { type: 'json' }`; the first versions of Node 20 did not.
    supported: { 'import-attributes': true },
    logLevel: 'warning',
  });
}

/**
 * The page of the local workspace. Throws when it does not compile.
 * @param {typeof import('vite')} vite @param {string} outDir
 */
async function compilePage(vite, outDir) {
  const mode = process.env.NODE_ENV;
  await vite.build({
    configFile: join(ROOT, 'vite.config.ts'),
    root: join(SRC, 'local-slack', 'page'),
    build: { outDir },
    logLevel: 'warn',
  });
  // Vite sets it, and what runs next in this process would take it for its own.
  if (mode === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = mode;
}

async function build() {
  // An image holds dist/ alone.
  if (!existsSync(SRC)) return;
  const hash = hashOfSources();
  if (isMadeOf(hash)) return;
  const [esbuild, vite] = await Promise.all([
    import('esbuild').catch(() => undefined),
    import('vite').catch(() => undefined),
  ]);
  if (esbuild === undefined || vite === undefined) {
    // npm runs this after `npm ci --omit=dev` too, which is no mistake; to run what is not compiled is one.
    if (process.env.npm_lifecycle_event === 'prepare') return;
    throw new Error('dist/ is not made of this src/: run npm ci, then npm ci --omit=dev.');
  }
  // Beside dist/ and then renamed: another process may be reading dist/, or compiling as well.
  const fresh = `${DIST}.${process.pid}`;
  try {
    compile(esbuild, fresh);
    // What ships with the product and is read at the start.
    cpSync(join(SRC, 'knowledge', 'defaults'), join(fresh, 'defaults'), { recursive: true });
    await compilePage(vite, join(fresh, 'page'));
    writeFileSync(join(fresh, STAMP), hash);
    if (isMadeOf(hash)) return;
    rmSync(DIST, { recursive: true, force: true });
    renameSync(fresh, DIST);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

try {
  await build();
} catch (error) {
  // esbuild has written what is wrong in src/; of the page, the message tells it.
  process.stderr.write(`Rolecall could not be compiled. ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
