import { toJson } from './presentation/to-json.ts';
import { toPlainText } from './presentation/to-plain-text.ts';
import { openEngine } from './ask.ts';
import { createInterface } from 'node:readline';
const engine = await openEngine(new URL('../knowledge', import.meta.url).pathname);
const args = process.argv.slice(3);
if (args[0] === '--jsonl') {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const { id, q, previous } = JSON.parse(line);
    const t = performance.now();
    const a = engine.ask(q, previous);
    const ms = performance.now() - t;
    console.log(JSON.stringify(toJson(a, id, ms)));
  }
} else {
  const a = engine.ask(args.filter((x) => !x.startsWith('--')).join(' '));
  if (args.includes('--understood'))
    console.error(
      JSON.stringify(
        a.understanding,
        (k, v) => (k === 'words' || k === 'aliases' || k === 'pattern' ? undefined : v),
        1,
      ),
    );
  console.log(args.includes('--json') ? JSON.stringify(toJson(a), null, 1) : toPlainText(a));
}
