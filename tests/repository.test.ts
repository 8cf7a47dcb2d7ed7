import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

const Versions = z.record(z.string(), z.string());
const Package = z.object({ scripts: Versions, dependencies: Versions, devDependencies: Versions });
const { scripts, dependencies, devDependencies } = Package.parse(JSON.parse(read('package.json')));

/** Folders of somebody's machine, not of a repository; the first part leaves web addresses alone. */
const MACHINE_PATH = String.raw`(^|[^A-Za-z0-9_.:/-])/(work|home|root|Users|tmp|mnt|private|var/folders)/|file:///[A-Za-z]|[A-Z]:\\Users`;
const REGISTRY_HOST = String.raw`(registry|npm)\.[a-z0-9-]+\.(org|com|net|dev|io)|/(npm-proxy|artifactory)/`;

/** Lines of text files that match, as `path:line:text`. Ignored files are left out, new ones are not. */
function linesWith(pattern: string): readonly string[] {
  // --no-index: this works before the first commit, and in a copy that is no git checkout.
  const found = spawnSync('git', ['grep', '--no-index', '--exclude-standard', '-nIE', pattern, '--', '.'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (found.error !== undefined || (found.status ?? 2) > 1)
    throw new Error(`git grep failed: ${found.stderr}`);
  return found.stdout.split('\n').filter((line) => line !== '');
}

describe('what is installed', () => {
  it('is pinned: each dependency has one exact version', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, v]) => !/^\d+\.\d+\.\d+$/.test(v),
    );
    expect(loose).toEqual([]);
  });

  it('comes from whatever registry npm is set to: the lockfile records no addresses', () => {
    const lines = read('package-lock.json').split('\n');
    expect(lines.filter((line) => /"resolved"/.test(line))).toEqual([]);
    expect(lines.filter((line) => /"integrity"/.test(line)).length).toBeGreaterThan(100);
  });
});

describe('every text file', () => {
  it('names no path of the machine that it was written on', () => {
    expect(linesWith(MACHINE_PATH)).toEqual([]);
  });

  it('names no package registry', () => {
    expect(linesWith(REGISTRY_HOST)).toEqual([]);
  });

  it('would be found out if it did', () => {
    const found = (pattern: string, text: string) =>
      spawnSync('grep', ['-qE', pattern], { input: text }).status === 0;
    for (const path of ['work/x', 'home/me/x', 'Users/me/x'])
      expect(found(MACHINE_PATH, `"/${path}"`)).toBe(true);
    expect(found(MACHINE_PATH, 'https://example.com/home/x and/or src/home/x ./tmp/x')).toBe(false);
    expect(found(REGISTRY_HOST, ['https://registry', 'npmjs', 'org'].join('.'))).toBe(true);
  });
});

describe('the guides', () => {
  it.each(['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'])(
    '%s names only npm scripts that exist',
    (guide) => {
      const named = [...read(guide).matchAll(/\bnpm (?:run (?:-\S+ )*([a-z][\w:-]*)|test|start)/g)];
      const missing = named.filter(([command, name]) => !((name ?? command.slice('npm '.length)) in scripts));
      expect(missing.map(([command]) => command)).toEqual([]);
    },
  );
});

describe('.env.example', () => {
  it('lists only variables that src/config.ts reads', () => {
    const variables = [...read('.env.example').matchAll(/^(?:# ?)?([A-Z][A-Z0-9_]*)=/gm)].map(
      ([, name = '']) => name,
    );
    const config = read('src/config.ts');
    expect(variables.length).toBeGreaterThan(0);
    expect(variables.filter((name) => !new RegExp(`\\b${name}\\b`).test(config))).toEqual([]);
  });
});

describe('.ci/run', () => {
  it('is a program that stops at the first error', () => {
    expect(read('.ci/run')).toMatch(/^#!\/usr\/bin\/env bash\n[\s\S]*?^set -euo pipefail$/m);
    expect(statSync(join(ROOT, '.ci', 'run')).mode & 0o111).toBe(0o111);
  });
});
