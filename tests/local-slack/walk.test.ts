import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANN, dmIdOf } from '../../src/local-slack/residents.ts';

import { BROWSER_MS, chromiumPath, openChromium } from '../support/chromium.ts';
import { openPage, openWorkspaceWithBot, type Visit, type WorkspaceWithBot } from '../support/open-page.ts';
import { send } from '../support/page-person.ts';

/** One person's afternoon with the bot, from a command to its settings, in a real browser and with the whole bot. */

const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

describe.skipIf(chromiumPath === undefined)('a walk through the bot', { timeout: BROWSER_MS }, () => {
  let browser: Browser;
  let workspace: WorkspaceWithBot;
  let visit: Visit;

  beforeAll(async () => {
    [browser, workspace] = await Promise.all([openChromium(), openWorkspaceWithBot()]);
    visit = await openPage(browser, workspace.slack.url);
  }, 30_000);
  afterAll(async () => {
    expect(visit.complaints).toEqual([]);
    await browser?.close();
    await workspace?.close();
  });

  /** Nothing that axe-core knows is wrong, and the workspace refused nothing that the bot did. */
  async function isSound(): Promise<void> {
    expect(await visit.barriers()).toEqual([]);
    expect(workspace.slack.workspace.notices).toEqual([]);
  }

  it('a command is answered privately, and shared with the channel', async () => {
    const { page, screenshot } = visit;
    await send(page, 'Message #hiring', '/cio-vs-cto pay');
    await button(page, 'Share to channel').click();
    await page.getByText('Shared by ann').waitFor();
    await screenshot('walk-1-shared');
    await isSound();
  });

  it('a question beneath the shared answer is answered in its thread', async () => {
    const { page, screenshot } = visit;
    const shared = page.getByRole('article').filter({ hasText: 'Shared by ann' });
    await shared.getByRole('button', { name: 'CIO vs CTO: focus' }).click();
    await shared.getByRole('link', { name: /1 reply/ }).click();
    const thread = page.getByRole('complementary', { name: /^Thread/ });
    await thread.getByText('CIO vs CTO: focus', { exact: true }).last().waitFor();
    await screenshot('walk-2-thread');
    await isSound();
  });

  it('its sources open in their section, and lead from one to the next', async () => {
    const { page, screenshot } = visit;
    const thread = page.getByRole('complementary', { name: /^Thread/ });
    await thread
      .getByRole('button', { name: /^Sources?$/ })
      .last()
      .click();
    await dialog(page)
      .getByText(/^Passage 1 of/)
      .waitFor();
    await dialog(page).getByRole('button', { name: /Next/ }).click();
    await dialog(page)
      .getByText(/^Passage 2 of/)
      .waitFor();
    await screenshot('walk-3-source');
    await isSound();
    await dialog(page).getByRole('button', { name: 'Close', exact: true }).last().click();
    await dialog(page).waitFor({ state: 'detached' });
  });

  it('a bad rating is saved and may say why', async () => {
    const { page, screenshot } = visit;
    const thread = page.getByRole('complementary', { name: /^Thread/ });
    await thread.getByRole('button', { name: 'This answer is not helpful' }).last().click();
    await dialog(page).getByRole('radio', { name: 'It is incomplete' }).check();
    await dialog(page)
      .getByRole('textbox', { name: /In your words/ })
      .fill('nothing on shift work');
    await screenshot('walk-4-why');
    await isSound();
    await dialog(page).getByRole('button', { name: 'Send' }).click();
    await dialog(page).waitFor({ state: 'detached' });
  });

  it('the Home tab shows the rating to an admin, and compares among the messages', async () => {
    const { page, screenshot } = visit;
    await page.goto(`${workspace.slack.url}#${dmIdOf(ANN)}`);
    await page.getByRole('tab', { name: 'Home' }).click();
    await page.getByText('It is incomplete. nothing on shift work').waitFor();
    await screenshot('walk-5-home');
    await isSound();
    await button(page, 'Compare').click();
    await page.getByText('I have answered “CIO vs CTO” under Messages.').waitFor();
    await page.getByRole('tab', { name: 'Messages' }).click();
    await page.getByText('CIO vs CTO', { exact: true }).first().waitFor();
    await screenshot('walk-6-compared');
    await isSound();
  });

  it('turned off in a channel, it says so to whoever asks, alone', async () => {
    const { page, screenshot } = visit;
    await page.getByRole('link', { name: 'hiring' }).click();
    await send(page, 'Message #hiring', '/rolecall settings');
    await dialog(page)
      .getByRole('radio', { name: /^Never/ })
      .check();
    await screenshot('walk-7-settings');
    await isSound();
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await send(page, 'Message #hiring', '@Rolecall cto skills');
    await page.getByText(/I am turned off in this channel/).waitFor();
    await screenshot('walk-8-off');
    expect(await page.getByRole('article').filter({ hasText: 'turned off' }).textContent()).toContain(
      'Only visible to you',
    );
    await isSound();
  });
});
