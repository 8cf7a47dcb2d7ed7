import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { ANN, APP, dmIdOf, HIRING, LEADERSHIP, PARTNERS } from '../../src/local-slack/residents.ts';
import { BROWSER_MS, chromiumPath, openChromium } from '../support/chromium.ts';
import { NO_PACE, openTestSlack, type TestSlack } from '../support/local-slack.ts';
import { manifestWith } from '../support/manifest-with.ts';
import { openPage, PAGE_FOLDER, type Visit } from '../support/open-page.ts';
import { composer, send, switchTo } from '../support/page-person.ts';
import { callApi, lastPayload } from '../support/web-api.ts';

/** What people see of one another on the page, without an app that answers. */

describe.skipIf(chromiumPath === undefined)('people on the page', { timeout: BROWSER_MS }, () => {
  let browser: Browser;
  let slack: TestSlack;
  let visit: Visit;

  beforeAll(async () => {
    browser = await openChromium();
  }, BROWSER_MS);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    slack = await openTestSlack({
      pageFolder: PAGE_FOLDER,
      pace: NO_PACE,
      manifest: manifestWith({ moreScopes: ['reactions:write'] }),
    });
    visit = await openPage(browser, slack.url);
    visit.page.setDefaultTimeout(20_000);
  });
  afterEach(async () => {
    await visit.close();
    await slack.close();
    expect(visit.complaints).toEqual([]);
  });

  it('see which channel is shared with whom, and who comes from elsewhere', async () => {
    const { page, barriers, screenshot } = visit;
    await page.getByRole('link', { name: 'acme-partners Shared with Acme Search' }).click();
    await switchTo(page, 'Dana Whitlock');
    await page.getByRole('main').getByText('Shared with Northwind Hiring').waitFor();
    await send(page, 'Message #acme-partners', 'Hello from Acme');
    const message = page.getByRole('article').filter({ hasText: 'Hello from Acme' });
    await message.getByText('Acme Search', { exact: true }).waitFor();
    // Where the app is not installed nobody has a conversation with it, nor what is this company's alone.
    expect(await page.getByRole('link', { name: /Rolecall|hiring/ }).count()).toBe(0);
    await screenshot('shared-channel');
    expect(await barriers()).toEqual([]);
    await switchTo(page, 'Cleo Lindqvist');
    await message.getByText('Acme Search', { exact: true }).waitFor();
    expect(slack.workspace.messages.map(({ channel }) => channel)).toEqual([PARTNERS]);
    expect(await page.getByRole('link', { name: /^hiring/ }).count()).toBe(1);
    await page.getByRole('link', { name: /^hiring/ }).click();
    await page.waitForURL(`**#${HIRING}`);
  });

  it('see the emoji that the app puts under a message, until it takes them away', async () => {
    const { page, barriers } = visit;
    await send(page, 'Message #hiring', 'Is the shortlist final?');
    const message = page.getByRole('article').filter({ hasText: 'shortlist' });
    await message.waitFor();
    const at = { channel: HIRING, timestamp: slack.workspace.messages[0]?.ts, name: 'eyes' };
    await callApi(slack, 'reactions.add', at);
    const reaction = message.getByRole('listitem');
    await reaction.getByText('Rolecall reacted with :eyes:').waitFor();
    expect(await reaction.textContent()).toContain('👀');
    expect(await barriers()).toEqual([]);
    await callApi(slack, 'reactions.remove', at);
    await reaction.waitFor({ state: 'detached' });
  });

  it('no longer see what was for them alone when they load the page anew, and keep it while others look', async () => {
    const { page } = visit;
    await page.getByText('Nothing was said here yet.').waitFor();
    const tell = { channel: HIRING, user: ANN, text: 'Between us' };
    await callApi(slack, 'chat.postEphemeral', tell);
    await page.getByText('Only visible to you').waitFor();
    await switchTo(page, 'Ben Okafor');
    await page.getByText('Nothing was said here yet.').waitFor();
    await switchTo(page, 'Ann Reyes');
    await page.getByText('Between us').waitFor();
    await page.reload();
    await page.getByText('Nothing was said here yet.').waitFor();
    await callApi(slack, 'chat.postEphemeral', { ...tell, text: 'Once more' });
    await page.getByText('Once more').waitFor();
  });

  it('see that a message with replies was deleted, with its thread beneath, and no trace of one without', async () => {
    const { page, barriers } = visit;
    await send(page, 'Message #hiring', 'The first question');
    await page.getByText('The first question').waitFor();
    const first = slack.workspace.messages[0]?.ts ?? '';
    await callApi(slack, 'chat.postMessage', { channel: HIRING, text: 'An answer', thread_ts: first });
    await send(page, 'Message #hiring', 'The second question');
    await page.getByText('The second question').waitFor();
    for (const { ts } of slack.workspace.messages.filter(({ threadTs }) => threadTs === undefined))
      await slack.act({ type: 'delete', as: ANN, channel: HIRING, ts });
    const deleted = page.getByRole('article', { name: 'This message was deleted.' });
    await deleted.waitFor();
    expect(await page.getByText(/The (first|second) question/).count()).toBe(0);
    expect(await deleted.getByRole('button').count()).toBe(0);
    await deleted.getByRole('link', { name: /1 reply/ }).click();
    const thread = page.getByRole('complementary', { name: /^Thread/ });
    await thread.getByText('This message was deleted.').waitFor();
    await thread.getByText('An answer').waitFor();
    expect(await barriers()).toEqual([]);
  });

  it('invite the app by its name, as its guide says', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: 'leadership' }).click();
    await composer(page, 'Message #leadership').pressSequentially('/inv');
    await page.getByRole('option', { name: /\/invite/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('@role');
    await page.getByRole('option', { name: /Rolecall/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Add Rolecall/ }).waitFor({ state: 'detached' });
    expect(slack.workspace.channel(LEADERSHIP).memberIds).toContain(APP.botUserId);
  });

  it.each([
    ['have no messages with an app that takes none', { messages_tab_enabled: false }, 0],
    [
      'have no field where they may only read what an app writes',
      { messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      1,
    ],
  ])('%s', async (_, app_home, tabs) => {
    const closed = await openTestSlack({
      pageFolder: PAGE_FOLDER,
      manifest: manifestWith({ features: { app_home: { home_tab_enabled: true, ...app_home } } }),
    });
    const { page, barriers } = visit;
    await page.goto(`${closed.url}#${dmIdOf(ANN)}`);
    await page.getByRole('tab', { name: 'About' }).waitFor();
    expect(await page.getByRole('tab', { name: 'Messages' }).count()).toBe(tabs);
    expect(await page.getByText('has been turned off').count()).toBe(tabs);
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'CTO skills' }).count()).toBe(0);
    expect(await barriers()).toEqual([]);
    await page.goto('about:blank');
    await closed.close();
  });

  it('are told that a button which starts a workflow starts none here', async () => {
    const { page } = visit;
    const element = {
      type: 'workflow_button',
      text: { type: 'plain_text', text: 'Start the search' },
      workflow: { trigger: { url: 'https://slack.com/shortcuts/Ft0/1' } },
    };
    const blocks = [{ type: 'actions', elements: [element] }];
    await callApi(slack, 'chat.postMessage', { channel: HIRING, text: 'Start', blocks });
    await page.getByRole('button', { name: 'Start the search' }).click();
    await page.getByText('There are no workflows in this workspace.').waitFor();
    expect(slack.inspect().deliveries).toEqual([]);
  });

  it('mention an app by a name with brackets in it', async () => {
    const features = { bot_user: { display_name: 'Rolecall [dev]' } };
    const dev = await openTestSlack({ pageFolder: PAGE_FOLDER, manifest: manifestWith({ features }) });
    const { page } = visit;
    await page.goto(dev.url);
    await composer(page, 'Message #hiring').pressSequentially('@rolec');
    await page.getByRole('option', { name: /Rolecall \[dev\]/ }).click();
    await page.keyboard.type('are you there?');
    await page.keyboard.press('Enter');
    await page.getByRole('article').getByText('@Rolecall [dev]').waitFor();
    expect(dev.workspace.messages[0]?.text).toBe(`<@${APP.botUserId}> are you there?`);
    expect(Object(lastPayload(dev, 'events_api').event).type).toBe('app_mention');
    await page.goto('about:blank');
    await dev.close();
  });

  it('find at the beginning of a channel what can be tried there, as the manifest says', async () => {
    const { page, barriers } = visit;
    const intro = page.getByRole('region', { name: 'The beginning of #hiring' });
    await intro.getByRole('button', { name: '/compare-roles' }).click();
    await page.keyboard.type('cio cto');
    expect(await composer(page, 'Message #hiring').inputValue()).toBe('/compare-roles cio cto');
    await intro.getByRole('button', { name: 'CTO skills' }).click();
    await page.getByRole('article').getByText('CTO skills').waitFor();
    expect(slack.workspace.messages).toMatchObject([{ author: ANN, text: `<@${APP.botUserId}> CTO skills` }]);
    expect(await barriers()).toEqual([]);
    await intro.getByRole('link', { name: 'write to the app alone' }).click();
    await page.getByRole('tab', { name: 'Messages' }).waitFor();
    // Where the app is not, nobody would answer a mention.
    await page.getByRole('link', { name: 'leadership' }).click();
    await page.getByRole('button', { name: '/compare-roles' }).waitFor();
    expect(await page.getByRole('button', { name: 'CTO skills' }).count()).toBe(0);
  });
});
