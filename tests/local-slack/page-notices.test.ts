import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { ANN, dmIdOf, HIRING } from '../../src/local-slack/residents.ts';
import { BROWSER_MS, chromiumPath, openChromium } from '../support/chromium.ts';
import { NO_PACE, openTestSlack, type TestSlack, until } from '../support/local-slack.ts';
import { openPage, PAGE_FOLDER, type Visit } from '../support/open-page.ts';
import { callApi } from '../support/web-api.ts';

/** What Slack would refuse is said on the page: to be read, and in nobody's way. */

describe.skipIf(chromiumPath === undefined)('a notice', { timeout: BROWSER_MS }, () => {
  let browser: Browser;
  let slack: TestSlack;
  let visit: Visit;

  beforeAll(async () => {
    browser = await openChromium();
  }, BROWSER_MS);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    slack = await openTestSlack({ pageFolder: PAGE_FOLDER, pace: NO_PACE });
  });
  afterEach(async () => {
    await visit.close();
    await slack.close();
    expect(visit.complaints).toEqual([]);
  });

  const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });
  const refuse = (text: string) => callApi(slack, 'chat.postMessage', { channel: text, text });

  /** Whether a press in the middle of it would reach it. */
  async function isReachable(page: Page, role: 'button' | 'link' | 'tab', name: RegExp): Promise<boolean> {
    const box = await page.getByRole(role, { name }).boundingBox();
    if (box === null) return false;
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    const label = await page.evaluate(
      `(() => { const at = document.elementFromPoint(${x}, ${y})?.closest('button, a'); return (at?.getAttribute('aria-label') ?? '') + (at?.textContent ?? ''); })()`,
    );
    return name.test(String(label));
  }

  it.each([
    { width: 1280, height: 800 },
    { width: 400, height: 800 },
  ])('covers nothing that one needs, at $width pixels', async (viewport) => {
    visit = await openPage(browser, slack.url, { viewport });
    const { page, barriers, screenshot } = visit;
    await slack.act({ type: 'post', as: ANN, channel: HIRING, text: 'hello' });
    const ts = slack.workspace.messages[0]?.ts;
    for (const name of ['C0ONE', 'C0TWO', 'C0THREE', 'C0FOUR', 'C0FIVE']) await refuse(name);
    await page.goto(`${slack.url}#${HIRING}`);
    await notices(page).getByText('channel_not_found').nth(4).waitFor();
    expect(await isReachable(page, 'button', /4 members/)).toBe(true);
    await page.goto(`${slack.url}#${HIRING}/${ts}`);
    await page.getByRole('complementary', { name: /^Thread/ }).waitFor();
    expect(await isReachable(page, 'link', /Close the thread/)).toBe(true);
    await page.goto(`${slack.url}#${dmIdOf(ANN)}`);
    await page.getByRole('tab', { name: 'About' }).waitFor();
    for (const tab of [/Home/, /Messages/, /About/]) expect(await isReachable(page, 'tab', tab)).toBe(true);
    await screenshot('notices');
    expect(await barriers()).toEqual([]);
  });

  it('goes by itself, but not while somebody points at it or has the focus in it', async () => {
    visit = await openPage(browser, slack.url);
    const { page } = visit;
    await page.clock.install();
    await page.reload();
    await page.getByText('Nothing was said here yet.').waitFor();
    await refuse('C0ONE');
    const notice = notices(page).getByText('channel_not_found');
    await notice.waitFor();
    await notice.hover();
    await page.clock.runFor(60_000);
    expect(await notice.count()).toBe(1);
    await page.mouse.move(600, 700);
    await notices(page)
      .getByRole('button', { name: /^Dismiss/ })
      .focus();
    await page.clock.runFor(60_000);
    expect(await notice.count()).toBe(1);
    await page.getByRole('textbox', { name: 'Message #hiring' }).focus();
    await page.clock.runFor(10_000);
    expect(await notice.count()).toBe(1);
    await page.clock.runFor(10_000);
    await until(slack, () => slack.workspace.notices.length === 0);
  });

  it('is read out, and can be closed', async () => {
    visit = await openPage(browser, slack.url);
    const { page } = visit;
    await page.getByText('Nothing was said here yet.').waitFor();
    // What is to be read out has to come into a place that is there before.
    expect(await notices(page).getAttribute('aria-live')).toBe('polite');
    await refuse('C0ONE');
    await notices(page).getByRole('button', { name: 'Dismiss: Slack would refuse this' }).click();
    await until(slack, () => slack.workspace.notices.length === 0);
  });
});
