import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { compose, manifestOf, type Service } from './compose.ts';
import type { Config } from './config.ts';
import type { Knowledge } from './knowledge/model.ts';
import { listIgnoredFiles } from './knowledge/read-folder.ts';
import { openConversation } from './local-slack/open-conversation.ts';
import { openLocalSlack } from './local-slack/open-local-slack.ts';
import { ANN } from './local-slack/residents.ts';
import type { Log } from './observability/create-log.ts';
import { describeError } from './observability/describe-error.ts';
import { reviewKnowledge } from './review/review.ts';
import { reviewPage } from './review/review-page.ts';

type LocalConfig = Extract<Config, { readonly mode: 'local' }>;

/** Beside package.json, from src/ as from dist/. */
const MANIFEST = fileURLToPath(new URL('../manifest.yml', import.meta.url));
/** The documents that the product ships with. */
const SHIPPED_FOLDER = fileURLToPath(new URL('../knowledge', import.meta.url));
/** Built with the rest: see scripts/build.js. */
const PAGE_FOLDER = fileURLToPath(new URL('../dist/page', import.meta.url));

const NOT_HERE = `Rolecall is not connected to Slack: no SLACK_ variable is set, and this installation has no workspace of its own to
show (an image has none). Set SLACK_BOT_TOKEN with SLACK_APP_TOKEN or SLACK_SIGNING_SECRET; README.md, “Connect it to
Slack”, says where they come from.`;

/**
 * The workspace on this machine with the bot in it, which reaches it over Socket Mode as it would reach Slack. Rejects
 * with an error that says what to do when the port is taken or the knowledge is not fit.
 */
export async function composeLocal(
  config: LocalConfig,
  log: Log,
  onConnectionLost: (why: string) => void,
): Promise<Service> {
  if (!existsSync(PAGE_FOLDER) || !existsSync(MANIFEST)) throw new Error(NOT_HERE);
  const tokens = { botToken: newToken('xoxb'), appToken: newToken('xapp') };
  const slack = await openLocalSlack({
    ...tokens,
    port: config.port,
    manifest: await manifestFor(config.knowledgeFolder),
    pageFolder: PAGE_FOLDER,
    onFailure: (error) => log.error(describeError(error), 'the local workspace failed'),
  });
  // Somebody has to be able to try the settings.
  const admins = config.admins.length > 0 ? config.admins : [ANN];
  const connected = {
    ...config,
    ...tokens,
    admins,
    mode: 'socket',
    statusAt: undefined,
    slackApiUrl: slack.apiUrl,
  } as const;
  const bot = await compose(connected, log, {
    onConnectionLost,
    onAnswer: (inspected) => slack.addAnswer({ ...inspected }),
  }).catch(async (error: unknown) => {
    await slack.close();
    throw error;
  });
  slack.offerPage({
    label: 'Review of the documents',
    html: () => reviewOf(bot.knowledge(), config.knowledgeFolder),
  });
  return {
    start: async () => {
      await bot.start();
      await openConversation(slack, bot.examples());
      return slack.url;
    },
    knowledge: bot.knowledge,
    reload: bot.reload,
    stop: async () => {
      const isDone = await bot.stop();
      await slack.close();
      return isDone;
    },
  };
}

/** What the bot makes of the documents that it answers from now; the page that `npm run check:knowledge -- --html` writes. */
async function reviewOf(knowledge: Knowledge, folder: string): Promise<string> {
  // The folder may be gone while the bot answers on from what it read.
  const ignored = await listIgnoredFiles(folder).catch(() => []);
  return reviewPage(reviewKnowledge(knowledge, ignored));
}

/** The file is the manifest of the shipped folder; for another, its own roles make one. */
async function manifestFor(knowledgeFolder: string): Promise<string> {
  const isShipped = resolve(knowledgeFolder) === SHIPPED_FOLDER;
  return isShipped ? readFile(MANIFEST, 'utf8') : manifestOf(knowledgeFolder);
}

/** New at every start: whoever reads an old one can do nothing with it. */
const newToken = (prefix: string): string => `${prefix}-local-${randomBytes(12).toString('hex')}`;
