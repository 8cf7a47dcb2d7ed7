import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ANN, APP, BEN, dmIdOf, HIRING, PARTNERS } from '../../src/local-slack/residents.ts';
import { section } from '../support/block-kit.ts';
import { BROWSER_MS, chromiumPath, openChromium } from '../support/chromium.ts';
import { countDrawn, drawnWhile } from '../support/count-drawn.ts';
import { NO_PACE, openTestSlack, type TestSlack } from '../support/local-slack.ts';
import { PAGE_FOLDER } from '../support/open-page.ts';
import { composer } from '../support/page-person.ts';

/** That the page stays quick in long conversations: it draws what is seen, and again only what has changed. */

const COUNT = 300;
/** A tenth of it is usual. How much is drawn is what the time depends on, and is told beside it. */
const MAX_OPEN_MS = 1_000;

describe.skipIf(chromiumPath === undefined)('a channel with 300 messages', { timeout: BROWSER_MS }, () => {
  let browser: Browser;
  let slack: TestSlack;
  let page: Page;

  beforeAll(async () => {
    [browser, slack] = await Promise.all([
      openChromium(),
      openTestSlack({ pageFolder: PAGE_FOLDER, pace: NO_PACE }),
    ]);
    for (const channel of [HIRING, dmIdOf(ANN)])
      for (let at = 0; at < COUNT; at += 1)
        slack.workspace.post({
          channel,
          author: at % 2 === 0 ? ANN : APP.botUserId,
          text: `message ${at} of ${channel}`,
          blocks: at % 2 === 0 ? [] : [{ type: 'section', ...section(`message ${at} of ${channel}`) }],
        });
    page = await browser.newPage({ reducedMotion: 'reduce' });
    await countDrawn(page);
    await page.goto(`${slack.url}#${HIRING}`);
    await shown(HIRING, COUNT - 1);
  }, BROWSER_MS);
  afterAll(async () => {
    await browser?.close();
    await slack?.close();
  });

  const shown = (channel: string, at: number) =>
    page.getByRole('article').getByText(`message ${at} of ${channel}`).waitFor();

  it('opens without drawing what is far above', async () => {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      await page.goto(`${slack.url}#${PARTNERS}`);
      await page.getByText('Nothing was said here yet.').waitFor();
      times.push(await timeToOpen(page, HIRING));
    }
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(MAX_OPEN_MS);
    expect(await page.getByRole('article').count()).toBeLessThan(130);
  });

  it.each([
    ['the channel', HIRING, 'Message #hiring'],
    ['the direct message', dmIdOf(ANN), 'Message Rolecall'],
  ])(
    'draws nothing again while somebody types, and one message for each that is new, in %s',
    async (_, channel, label) => {
      await page.goto(`${slack.url}#${channel}`);
      await shown(channel, COUNT - 1);
      await page.waitForTimeout(300);
      const typed = await drawnWhile(page, () => composer(page, label).pressSequentially('/rolecall who'));
      expect(typed).toBe(0);
      let first = '';
      const posted = await drawnWhile(page, async () => {
        first = slack.workspace.post({ channel, author: BEN, text: `new in ${channel}` }).ts;
        await page.getByText(`new in ${channel}`).waitFor();
      });
      expect(posted).toBe(1);
      // In a channel its message says that it has a reply; with the app the thread is shown unfolded.
      const replied = await drawnWhile(page, async () => {
        slack.workspace.post({ channel, author: ANN, text: `reply in ${channel}`, threadTs: first });
        await page.getByText(channel === HIRING ? '1 reply' : `reply in ${channel}`).waitFor();
      });
      expect(replied).toBe(1);
      // The counter sees what is drawn: one that always says 0 would prove nothing.
      const edited = await drawnWhile(page, async () => {
        slack.workspace.edit(channel, first, { text: `changed in ${channel}`, isEdited: true });
        await page.getByText(`changed in ${channel}`).waitFor();
      });
      expect(edited).toBe(1);
    },
  );

  it.each([0, 400])(
    'keeps in place what somebody reads when older messages come, %i pixels from the top',
    async (top) => {
      await page.goto(`${slack.url}#${PARTNERS}`);
      await page.goto(`${slack.url}#${HIRING}`);
      await shown(HIRING, COUNT - 1);
      const drawn = await page.getByRole('article').count();
      const placed = await page.evaluate<{ text: string; top: number }>(`(() => {
      const box = document.querySelector('.messages');
      box.scrollTo(0, ${top});
      const read = [...box.querySelectorAll('article')].find((each) => each.getBoundingClientRect().top > 150);
      return { text: read.querySelector('.message-body').textContent, top: read.getBoundingClientRect().top };
    })()`);
      await page.waitForFunction(`document.querySelectorAll('article').length > ${drawn}`);
      await page.waitForTimeout(300);
      const message = page.getByRole('article').filter({ has: page.getByText(placed.text, { exact: true }) });
      const now = (await message.boundingBox())?.y ?? 0;
      expect(Math.abs(now - placed.top)).toBeLessThan(60);
      expect(await page.getByRole('article').count()).toBeLessThan(COUNT);
    },
  );

  it('shows what was said first to whoever scrolls up to it', async () => {
    await page.goto(`${slack.url}#${HIRING}`);
    await shown(HIRING, COUNT - 1);
    const first = page.getByText(`message 0 of ${HIRING}`);
    expect(await first.count()).toBe(0);
    for (let at = 0; at < 30 && (await first.count()) === 0; at += 1) {
      await page.evaluate('document.querySelector(".messages").scrollTo(0, 0)');
      await page.waitForTimeout(50);
    }
    await first.scrollIntoViewIfNeeded();
    expect(await first.isVisible()).toBe(true);
  });
});

/** Milliseconds from the address changing until the channel is on the screen. */
async function timeToOpen(page: Page, channel: string): Promise<number> {
  return Number(
    await page.evaluate(`new Promise((resolve) => {
      const startedAt = performance.now();
      location.hash = '#${channel}';
      const look = () => {
        if (document.querySelector('main article') === null) return setTimeout(look, 0);
        // After the frame in which it is painted.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startedAt)));
      };
      look();
    })`),
  );
}
