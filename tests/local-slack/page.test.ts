import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ANN, dmIdOf, HIRING } from '../../src/local-slack/residents.ts';

import { BROWSER_MS, chromiumPath, openChromium } from '../support/chromium.ts';
import { TOKENS } from '../support/local-slack.ts';
import { openPage, openWorkspaceWithBot, type Visit, type WorkspaceWithBot } from '../support/open-page.ts';
import { composer, send, switchTo } from '../support/page-person.ts';

/** A newcomer's path through the page of the local workspace, in a real browser, with the whole bot behind it. */

const WIDE = { viewport: { width: 1280, height: 800 } } as const;
const NARROW = { viewport: { width: 400, height: 800 } } as const;

const thread = (page: Page) => page.getByRole('complementary', { name: /^Thread/ });

describe.skipIf(chromiumPath === undefined)(
  'the page of the local workspace',
  { timeout: BROWSER_MS },
  () => {
    let browser: Browser;
    let workspace: WorkspaceWithBot;
    const visits: Visit[] = [];

    beforeAll(async () => {
      [browser, workspace] = await Promise.all([openChromium(), openWorkspaceWithBot()]);
    }, 30_000);
    afterEach(async () => {
      const complaints = visits.flatMap((visit) => visit.complaints);
      await Promise.all(visits.splice(0).map((visit) => visit.close()));
      expect(complaints).toEqual([]);
    });
    afterAll(async () => {
      await browser?.close();
      await workspace?.close();
    });

    async function visit(options: Parameters<typeof openPage>[2] = WIDE): Promise<Visit> {
      const opened = await openPage(browser, workspace.slack.url, options);
      visits.push(opened);
      return opened;
    }

    it('opens on a conversation in which the bot has answered in a thread', async () => {
      const { page, screenshot } = await visit();
      const hiring = page.getByRole('main', { name: '#hiring' });
      await hiring.getByText('who would own our help desk').waitFor();
      await hiring.getByRole('link', { name: /1 reply/ }).click();
      await thread(page)
        .getByText(/^\[1\] /)
        .waitFor();
      await thread(page)
        .getByRole('button', { name: /^(?:CIO|CTO)/ })
        .first()
        .waitFor();
      await screenshot('conversation');
    });

    it('completes a command by keyboard and shows its table to the asker alone', async () => {
      const { page, screenshot } = await visit();
      await composer(page, 'Message #hiring').pressSequentially('/cio');
      await page.getByRole('option', { name: /\/cio-vs-cto/ }).waitFor();
      await screenshot('completion');
      await page.keyboard.press('Tab');
      await page.keyboard.type('pay');
      await page.keyboard.press('Enter');
      const answer = page.getByRole('article').filter({ hasText: 'Only visible to you' }).last();
      await answer.getByRole('cell', { name: /CIOs .* base salary/ }).waitFor();
      expect(await answer.getByRole('columnheader').allTextContents()).toEqual(['Aspect', 'CIO', 'CTO']);
      await screenshot('command');

      await switchTo(page, 'Ben Okafor');
      await page.getByText('who would own our help desk').waitFor();
      expect(await page.getByText('Only visible to you').count()).toBe(0);
      await switchTo(page, 'Ann Reyes');
      await answer.getByRole('button', { name: 'Dismiss' }).click();
      await answer.waitFor({ state: 'detached' });
    });

    it('answers a mention in its thread, for everybody', async () => {
      const { page } = await visit();
      await send(page, 'Message #hiring', '@Rolecall CTO responsibilities');
      const asked = page.getByRole('article').filter({ hasText: 'CTO responsibilities' });
      await asked.getByRole('link', { name: /1 reply/ }).waitFor();
      await switchTo(page, 'Ben Okafor');
      await asked.getByRole('link', { name: /1 reply/ }).click();
      await thread(page).getByText('CTO: responsibilities', { exact: true }).waitFor();
      await send(page, 'Reply', '@Rolecall and the CIO?');
      await thread(page).getByText('CIO: responsibilities', { exact: true }).waitFor();
    });

    it.each([360, 400, 1280])(
      'shows a comparison in a thread with nothing cut off, %i px wide',
      async (width) => {
        const { page } = await visit({ viewport: { width, height: 800 } });
        const question = `how much does a CTO earn compared to a CIO? (${width})`;
        await send(page, 'Message #hiring', `@Rolecall ${question}`);
        const asked = page.getByRole('article').filter({ hasText: question });
        await asked.getByRole('link', { name: /1 reply/ }).click();
        const answer = thread(page).getByRole('article').last();
        await answer.getByText('All of it: [1]').waitFor();
        expect(await answer.getByRole('listitem').count()).toBeGreaterThanOrEqual(10);
        const widest = await page.evaluate<number>(
          'Math.max(...[...document.querySelectorAll("aside article *")].map((each) => each.scrollWidth - each.clientWidth))',
        );
        expect(widest).toBeLessThanOrEqual(1);
      },
    );

    it.each([
      [360, '/cio-vs-cto'],
      [400, '/cio-vs-cto'],
      [360, '/cio-vs-cto pay'],
      [400, '/cio-vs-cto pay'],
    ])(
      'shows a private table of two roles with no column cut off, %i px wide: %s',
      async (width, command) => {
        const { page } = await visit({ viewport: { width, height: 800 } });
        await page.goto(`${workspace.slack.url}#${HIRING}`);
        await send(page, 'Message #hiring', command);
        await page.getByRole('columnheader', { name: 'CTO' }).last().waitFor();
        const cutOff = await page.evaluate<number>(
          'Math.max(...[...document.querySelectorAll(".table-scroll")].map((each) => each.scrollWidth - each.clientWidth))',
        );
        expect(cutOff).toBeLessThanOrEqual(0);
      },
    );

    it('answers a direct message, suggests questions, and shows its Home', async () => {
      const { page, screenshot } = await visit();
      await page.getByRole('link', { name: /Rolecall/ }).click();
      await page.getByRole('tab', { name: 'Messages' }).click();
      const prompt = page.getByRole('button', { name: 'Who does the CIO report to?' });
      await prompt.click();
      await page.getByText('Who the CIO reports to: the documents disagree.').waitFor();
      // What is suggested follows the conversation.
      await prompt.waitFor({ state: 'detached' });
      await send(page, 'Message Rolecall', 'cio skills');
      await page.getByText('CIO: skills', { exact: true }).first().waitFor();
      await screenshot('direct-message');
      await page.getByRole('tab', { name: 'Home' }).click();
      await page.getByText('/compare-roles').first().waitFor();
      await screenshot('home');
    });

    it('lets a private answer be gone on from privately, and shared with the channel', async () => {
      const { page, screenshot, barriers } = await visit();
      await page.getByRole('link', { name: 'leadership' }).click();
      await send(page, 'Message #leadership', '/cio-vs-cto pay');
      const next = page.getByRole('button', { name: 'CIO vs CTO: focus' });
      await next.click();
      await page.getByText('Only visible to you').nth(1).waitFor();
      // The bot is no member here.
      await page.getByRole('button', { name: 'Share to channel' }).last().click();
      await page.getByText('Shared by ann').waitFor();
      expect(await page.getByText('Only visible to you').count()).toBe(2);
      await screenshot('shared-answer');
      expect(await barriers()).toEqual([]);
      await switchTo(page, 'Cleo Lindqvist');
      await page.getByRole('link', { name: 'leadership' }).click();
      await page.getByText('Shared by ann').waitFor();
      expect(await page.getByText('Only visible to you').count()).toBe(0);
    });

    it('says where the bot is not, and lets people add it', async () => {
      const { page } = await visit();
      await page.getByRole('link', { name: 'leadership' }).click();
      await send(page, 'Message #leadership', '@Rolecall is a CIO senior to a CTO?');
      await page.getByRole('alert').filter({ hasText: 'is not in #leadership' }).waitFor();
      await page.getByRole('button', { name: /^Add Rolecall/ }).click();
      await send(page, 'Message #leadership', '@Rolecall does the CIO outrank the CTO?');
      const asked = page.getByRole('article').filter({ hasText: 'outrank' });
      await asked.getByRole('link', { name: /1 reply/ }).waitFor();
    });

    it('shows in plain sight what the workspace refused, and in the inspector how an answer came about', async () => {
      const { page, screenshot } = await visit();
      await fetch(`${workspace.slack.apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKENS.botToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ channel: 'C0NOWHERE', text: 'lost' }),
      });
      const notices = page.getByRole('region', { name: 'Notices' });
      await notices.getByText('channel_not_found').waitFor();
      await page.getByRole('button', { name: 'Inspector' }).click();
      const inspector = page.getByRole('complementary', { name: 'Inspector' });
      await inspector.getByText('understood:').first().waitFor();
      await screenshot('inspector');
      await notices.getByRole('button', { name: /^Dismiss/ }).click();
      await notices.getByText('channel_not_found').waitFor({ state: 'detached' });
    });

    it('shows what people type as they typed it, goes to it, and asks before it is deleted', async () => {
      const { page } = await visit({ viewport: { width: 1280, height: 400 } });
      await page.getByText('who would own our help desk').waitFor();
      await page.evaluate('document.querySelector(".messages").scrollTo(0, 0)');
      const typed = `<script>alert(1)</script> <!channel> ${'W'.repeat(300)}`;
      await send(page, 'Message #hiring', typed);
      const message = page.getByRole('article').filter({ hasText: typed });
      await message.waitFor();
      // A long word is broken, not cut off.
      const words = message.getByText('W'.repeat(300));
      const box = await words.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(1280);
      await page.waitForFunction('document.querySelector(".messages").scrollTop > 0');

      const more = message.getByRole('button', { name: 'More actions' });
      await more.press('Enter');
      await page.getByRole('menuitem', { name: 'Edit message' }).press('Enter');
      await page.keyboard.type('!');
      await page.keyboard.press('Enter');
      const edited = page.getByRole('article').filter({ hasText: `${typed}!` });
      await edited.getByText('(edited)').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: 'Delete message' }).press('Enter');
      await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).press('Enter');
      await edited.waitFor({ state: 'detached' });

      await composer(page, 'Message #hiring').fill('x'.repeat(12_001));
      await page.getByRole('alert').filter({ hasText: '1 character too many' }).waitFor();
      expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    });

    it.each([
      { name: 'wide and light', options: { ...WIDE, colorScheme: 'light' } },
      { name: 'wide and dark', options: { ...WIDE, colorScheme: 'dark' } },
      { name: 'narrow and light', options: { ...NARROW, colorScheme: 'light' } },
      { name: 'narrow and dark', options: { ...NARROW, colorScheme: 'dark' } },
    ] as const)('has no barriers that axe-core knows, $name', async ({ options }) => {
      const { page, screenshot, barriers } = await visit(options);
      await send(page, 'Message #hiring', '/cio-vs-cto');
      await page.getByRole('columnheader', { name: 'CTO' }).last().waitFor();
      await screenshot('table');
      expect(await barriers()).toEqual([]);
      // Wide tables scroll inside their message, never the page.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport.width);
      await page.goto(`${workspace.slack.url}#${dmIdOf(ANN)}/home`);
      await page.getByText('/compare-roles').first().waitFor();
      await screenshot('home');
      // Narrow, the Home tab scrolls, and takes no focus yet.
      if (options.viewport.width === WIDE.viewport.width) expect(await barriers()).toEqual([]);
      await page.goto(`${workspace.slack.url}#${dmIdOf(ANN)}`);
      await page.getByText('CTO: skills', { exact: true }).first().waitFor();
      await screenshot('messages');
      expect(await barriers()).toEqual([]);
    });
  },
);
