import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { compose } from '../../src/compose.ts';
import { openConversation } from '../../src/local-slack/open-conversation.ts';
import { ANN } from '../../src/local-slack/residents.ts';
import { createLog } from '../../src/observability/create-log.ts';
import { BASE_CONFIG } from './base-config.ts';
import { openTestSlack, type TestSlack, TOKENS } from './local-slack.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Not committed: to be looked at. */
const SCREENSHOTS = path('screenshots');
export const PAGE_FOLDER = path('dist/page');

export interface WorkspaceWithBot {
  readonly slack: TestSlack;
  readonly close: () => Promise<void>;
}

/** The workspace with its page and the whole bot in it, and the conversation that it begins with. */
export async function openWorkspaceWithBot(): Promise<WorkspaceWithBot> {
  const slack = await openTestSlack({ pageFolder: PAGE_FOLDER });
  const bot = await compose(
    {
      ...BASE_CONFIG,
      admins: [ANN],
      mode: 'socket',
      ...TOKENS,
      knowledgeFolder: path('knowledge'),
      logLevel: 'silent',
      slackApiUrl: slack.apiUrl,
    },
    createLog({ level: 'silent' }),
    { onConnectionLost: () => {}, onAnswer: (inspected) => slack.addAnswer({ ...inspected }) },
  );
  await bot.start();
  await openConversation(slack, [
    'who would own our help desk, and does that person report to the CTO?',
    'cto skills',
  ]);
  return {
    slack,
    close: async () => {
      await bot.stop();
      await slack.close();
    },
  };
}

/** A page in a browser of its own, with everything that it complained of. */
export interface Visit {
  readonly page: Page;
  /** Errors and warnings of the console, exceptions, requests that failed. */
  readonly complaints: readonly string[];
  /** Under screenshots/. */
  readonly screenshot: (name: string) => Promise<void>;
  /** What axe-core finds wrong for people who see little, or use a keyboard or a screen reader; a line each. */
  readonly barriers: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    // The stream of a person who was switched away from.
    if (!request.url().includes('/page/stream')) complaints.push(`${request.url()} failed`);
  });
  await page.goto(url);
  const { width } = page.viewportSize() ?? { width: 0 };
  mkdirSync(SCREENSHOTS, { recursive: true });
  return {
    page,
    complaints,
    screenshot: async (name) => {
      await page.screenshot({
        path: `${SCREENSHOTS}/${name}-${width}-${options.colorScheme ?? 'light'}.png`,
      });
    },
    barriers: async () => {
      await page.evaluate(readFileSync(path('node_modules/axe-core/axe.min.js'), 'utf8'));
      const { violations } = await page.evaluate<AxeResults>('axe.run()');
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    },
    close: () => context.close(),
  };
}
