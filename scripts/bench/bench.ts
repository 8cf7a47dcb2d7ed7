import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contenders } from './contenders.ts';
import { formatResults } from './format-results.ts';
import { compileMeasuring, measureInProcess } from './in-process.ts';
import type { Measured } from './measured.ts';

/**
 * How fast Rolecall and other engines answer the golden questions, and how large their indexes are, on the shipped
 * documents and on larger corpora made from them. All search the same: texts and sections.
 *   npm run bench -- [--sizes shipped,10000] [--engines rolecall,minisearch]
 * Medians and 99th percentiles of a question when warm; of fewer than a hundred that were asked, the 99th percentile
 * is the slowest. What else the machine does counts too. All sizes take some minutes.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'shipped,10000,100000' },
    engines: { type: 'string', default: '' },
  },
});
/** "shipped" is no number of passages, and adds none. */
const counts = values.sizes.split(',').map((size) => (size === 'shipped' ? 0 : Number(size)));
if (counts.some((count) => !Number.isInteger(count) || count < 0))
  throw new Error(
    `--sizes wants "shipped" and numbers of passages, as in shipped,10000; not ${values.sizes}`,
  );
const wanted = values.engines.toLowerCase().split(',');
const chosen = contenders.filter(({ name }) => wanted.some((part) => name.toLowerCase().includes(part)));
if (chosen.length === 0)
  throw new Error(`--engines wants parts of ${contenders.map(({ name }) => `"${name}"`).join(', ')}`);

const ROOT = join(import.meta.dirname, '..', '..');
const files = {
  knowledgeFolder: join(ROOT, 'knowledge'),
  questionsFile: join(ROOT, 'tests', 'golden', 'questions.jsonl'),
};
/** Inside the project, so that its packages are found. */
const folder = join(ROOT, `dist.bench.${process.pid}`);

try {
  mkdirSync(folder);
  const program = await compileMeasuring(folder);
  // What ships with the product is read from beside the program.
  cpSync(join(ROOT, 'src', 'knowledge', 'defaults'), join(folder, 'defaults'), { recursive: true });
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} CPUs, load ${(loadavg()[0] ?? 0).toFixed(1)}`,
  );
  for (const count of counts) {
    const measured: Measured[] = [];
    for (const { name } of chosen) {
      if (process.stderr.isTTY) process.stderr.write(`${name}…\n`);
      measured.push(await measureInProcess(program, { name, count, ...files }));
    }
    console.log(`\n${formatResults(measured)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
