import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { APP } from '../src/local-slack/residents.ts';
import { type BotProcess, startBot } from '../tests/support/bot-process.ts';
import {
  eventEnvelope,
  manyChannels,
  openTestSlack,
  type TestSlack,
  TOKENS,
} from '../tests/support/local-slack.ts';
import { eventBody, mentionEvent } from '../tests/support/slack-bodies.ts';

/**
 * How fast the compiled bot starts and how much memory it keeps, in the local workspace:
 *   npm run measure [runs]
 * Prints medians beside the goals. What else the machine does counts too: the load is printed with them.
 */
const RUNS = Number(process.argv[2] ?? 5);
/** The whole measurement is given up after this. */
const MAX_MS = 120_000;

const QUESTIONS = ['questions', 'phrasings']
  .flatMap((name) =>
    readFileSync(new URL(`../tests/golden/${name}.jsonl`, import.meta.url), 'utf8').split('\n'),
  )
  .filter((line) => line !== '')
  .map((line): string => JSON.parse(line).q)
  .slice(0, 200);

/** What is measured, its unit and the goal that it stays below. */
const FIGURES = {
  ready: { label: 'ready: knowledge read, index built, connected', unit: 'ms', goal: 1000 },
  first: { label: 'first answer: from envelope to chat.postMessage', unit: 'ms', goal: 50 },
  answer: { label: `median answer of ${QUESTIONS.length}`, unit: 'ms', goal: 50 },
  residentReady: { label: 'resident memory when ready', unit: 'MB', goal: 150 },
  residentLater: { label: `resident memory after ${QUESTIONS.length} questions`, unit: 'MB', goal: 150 },
} as const;
type Measured = Readonly<Record<keyof typeof FIGURES, number>>;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Megabytes (10⁶ bytes) that the process keeps in memory, as the system counts them. */
function residentMb({ pid }: BotProcess): number {
  return (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024) / 1e6;
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds from a mention until its answer is posted. Each is of another workspace: nobody asks too much. */
function answerMs(slack: TestSlack, question: string, index: number): Promise<number> {
  const team = `T${index}`;
  const authorizations = [{ team_id: team, enterprise_id: null, user_id: APP.botUserId, is_bot: true }];
  const event = mentionEvent(question, { user: `U${index}`, channel: `C${index}` });
  return msOf(async () => {
    await slack.deliver(eventEnvelope(eventBody(event, { team_id: team, authorizations })));
    await slack.waitForCall('chat.postMessage', index);
  });
}

async function measureOnce(): Promise<Measured> {
  const slack = await openTestSlack({ channels: manyChannels(QUESTIONS.length) });
  let bot: BotProcess | undefined;
  try {
    const ready = await msOf(async () => {
      bot = startBot({
        SLACK_BOT_TOKEN: TOKENS.botToken,
        SLACK_APP_TOKEN: TOKENS.appToken,
        SLACK_API_URL: slack.apiUrl,
        LOG_LEVEL: 'info',
      });
      await bot.says('"msg":"ready"');
    });
    if (bot === undefined) throw new Error('The bot did not start.');
    const residentReady = residentMb(bot);
    const answers: number[] = [];
    for (const [index, question] of QUESTIONS.entries()) answers.push(await answerMs(slack, question, index));
    const [first = Number.NaN] = answers;
    return { ready, first, answer: median(answers), residentReady, residentLater: residentMb(bot) };
  } finally {
    bot?.signal('SIGTERM');
    await bot?.exit;
    await slack.close();
  }
}

setTimeout(() => {
  console.error(`Given up after ${MAX_MS / 1000} s.`);
  process.exit(1);
}, MAX_MS).unref();

const runs: Measured[] = [];
for (let run = 0; run < RUNS; run++) runs.push(await measureOnce());

console.log(
  `Medians of ${RUNS} starts; Node ${process.versions.node}, ${availableParallelism()} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}\n`,
);
for (const [name, { label, unit, goal }] of Object.entries(FIGURES)) {
  const values = runs.map((run) => run[name as keyof Measured]);
  const spread = `${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)}`;
  console.log(
    `${label.padEnd(48)} ${median(values).toFixed(0).padStart(5)} ${unit}   goal < ${goal}   (${spread})`,
  );
}
