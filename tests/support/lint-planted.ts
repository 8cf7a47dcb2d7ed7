import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..', '..');

const Report = z.object({
  diagnostics: z.array(
    z.object({
      category: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.number() }) }),
    }),
  ),
});
export interface Finding {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
}

/** What the linter says about files that stand nowhere but in a temporary copy of the repository's root. */
export async function lintPlanted(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-lint-'));
  try {
    for (const name of ['biome.json', 'package.json', '.gitignore'])
      copyFileSync(join(ROOT, name), join(folder, name));
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), source);
    }
    const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    const args = [
      biome,
      'lint',
      '--reporter=json',
      '--max-diagnostics=none',
      '--diagnostic-level=error',
      '.',
    ];
    const output = await new Promise<string>((resolve) => {
      execFile(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (_error, stdout) =>
        resolve(stdout),
      );
    });
    return Report.parse(JSON.parse(output)).diagnostics.map(({ category, location }) => ({
      rule: category.split('/').at(-1) ?? category,
      path: location.path,
      line: location.start.line,
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
