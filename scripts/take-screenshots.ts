import type { Browser, Page } from 'playwright-core';

import { ANN, dmIdOf } from '../src/local-slack/residents.ts';
import { openChromium } from '../tests/support/chromium.ts';
import { openPage, openWorkspaceWithBot } from '../tests/support/open-page.ts';
import { send } from '../tests/support/page-person.ts';

/**
 * The pictures in docs/, of the page as it is and the answers that the bot gives:
 *   npm run screenshots
 * Needs a Chromium; dist/ is built first.
 */
interface Picture {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly isDark?: boolean;
  /** Where on the page it begins. */
  readonly at?: string;
  readonly show: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  {
    file: 'workspace',
    width: 1080,
    height: 820,
    show: async (page) => {
      await send(page, 'Message #hiring', '/cio-vs-cto reporting line');
      await page.getByRole('columnheader', { name: 'CTO' }).waitFor();
    },
  },
  {
    file: 'disagreement',
    width: 1080,
    height: 720,
    show: async (page) => {
      await send(page, 'Message #hiring', '@Rolecall who does the CIO report to?');
      const asked = page.getByRole('article').filter({ hasText: 'who does the CIO report to?' });
      await asked.getByRole('link', { name: /1 reply/ }).click();
      await page
        .getByRole('complementary', { name: /^Thread/ })
        .getByText('documents disagree')
        .waitFor();
    },
  },
  {
    file: 'source',
    width: 1080,
    height: 720,
    show: async (page) => {
      await send(page, 'Message #hiring', '/rolecall who runs the help desk?');
      await page
        .getByRole('button', { name: /^Sources?$/ })
        .last()
        .click();
      await page.getByText(/^Passage 1 of/).waitFor();
    },
  },
  {
    file: 'home',
    width: 1080,
    height: 1000,
    at: `#${dmIdOf(ANN)}`,
    show: async (page) => {
      await page.getByRole('tab', { name: 'Home' }).click();
      await page.getByText('What I know').waitFor();
    },
  },
  {
    file: 'phone',
    width: 400,
    height: 860,
    isDark: true,
    at: `#${dmIdOf(ANN)}`,
    show: async (page) => {
      await send(page, 'Message Rolecall', 'what is a CTO paid?');
      await page.getByText('CTO: pay', { exact: true }).first().waitFor();
    },
  },
];

async function take(browser: Browser, url: string, { file, width, height, isDark, at, show }: Picture) {
  const { page, close } = await openPage(browser, `${url}${at ?? ''}`, {
    viewport: { width, height },
    colorScheme: isDark === true ? 'dark' : 'light',
  });
  await show(page);
  // The tools of the message that the pointer happens to be on.
  await page.mouse.move(0, 0);
  const path = new URL(`../docs/${file}.png`, import.meta.url).pathname;
  await page.screenshot({ path });
  console.log(`Written: ${path}`);
  await close();
}

const browser = await openChromium();
try {
  for (const picture of PICTURES) {
    // Each in a workspace of its own: nothing of another is in it.
    const workspace = await openWorkspaceWithBot();
    try {
      await take(browser, workspace.slack.url, picture);
    } finally {
      await workspace.close();
    }
  }
} finally {
  await browser.close();
}
