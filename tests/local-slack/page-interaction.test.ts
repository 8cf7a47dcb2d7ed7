import type { KnownBlock, ModalView } from '@slack/types';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BEN, HIRING } from '../../src/local-slack/residents.ts';
import { type BoltWorld, openBoltWorld } from '../support/bolt-world.ts';
import { BROWSER_MS, chromiumPath, openChromium } from '../support/chromium.ts';
import { manifestWith } from '../support/manifest-with.ts';
import { openPage, PAGE_FOLDER, type Visit } from '../support/open-page.ts';

/** What people press and fill in, in a real browser, with a real Bolt app that hears of it. */

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });

const CONTROLS: KnownBlock[] = [
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'open', text: plain('Give feedback'), style: 'primary' },
      {
        type: 'static_select',
        action_id: 'role',
        placeholder: plain('Choose a role'),
        options: [option('CIO'), option('CTO')],
      },
      { type: 'overflow', action_id: 'more', options: [option('Hide'), option('Report')] },
    ],
  },
];

const MODAL: ModalView = {
  type: 'modal',
  callback_id: 'feedback',
  title: plain('Feedback'),
  submit: plain('Send'),
  close: plain('Cancel'),
  blocks: [
    {
      type: 'input',
      block_id: 'why',
      label: plain('What was wrong?'),
      hint: plain('One sentence will do.'),
      element: { type: 'plain_text_input', action_id: 'text', multiline: true },
    },
    {
      type: 'input',
      block_id: 'kind',
      optional: true,
      label: plain('Kind'),
      element: { type: 'radio_buttons', action_id: 'kind', options: [option('Wrong'), option('Unclear')] },
    },
  ],
};

const MANIFEST = manifestWith({
  isInteractive: true,
  shortcuts: [
    { name: 'Which role is this?', type: 'message', callback_id: 'which-role', description: 'Asks' },
    { name: 'Compare roles', type: 'global', callback_id: 'compare', description: 'Compares two roles' },
  ],
});

describe.skipIf(chromiumPath === undefined)('what people press on the page', { timeout: BROWSER_MS }, () => {
  let browser: Browser;
  let world: BoltWorld;
  let opened: Visit;
  const heard: unknown[] = [];

  beforeAll(async () => {
    [browser, world] = await Promise.all([
      openChromium(),
      openBoltWorld(
        (app) => {
          app.action('open', async ({ ack, body, client }) => {
            await ack();
            const trigger = 'trigger_id' in body ? body.trigger_id : '';
            await client.views.open({ trigger_id: trigger, view: MODAL });
          });
          app.action('role', async ({ ack, action, respond }) => {
            await ack();
            heard.push('selected_option' in action ? action.selected_option?.value : undefined);
            await respond({ text: 'You chose a role.', replace_original: true });
          });
          app.action('more', async ({ ack, action }) => {
            await ack();
            heard.push('selected_option' in action ? action.selected_option?.value : undefined);
          });
          app.view('feedback', async ({ ack, view, client, body }) => {
            const text = view.state.values.why?.text?.value ?? '';
            if (text.length < 10)
              return ack({ response_action: 'errors', errors: { why: 'Say a little more.' } });
            await ack();
            heard.push([text, view.state.values.kind?.kind?.selected_option?.value]);
            await client.chat.postEphemeral({ channel: HIRING, user: body.user.id, text: 'Thank you.' });
          });
          app.shortcut('which-role', async ({ ack, shortcut }) => {
            await ack();
            heard.push('message' in shortcut ? shortcut.message.text : undefined);
          });
          app.shortcut('compare', async ({ ack, shortcut, client }) => {
            await ack();
            await client.views.open({ trigger_id: shortcut.trigger_id, view: MODAL });
          });
        },
        { pageFolder: PAGE_FOLDER, manifest: MANIFEST },
      ),
    ]);
    const { app, slack } = world;
    await app.client.chat.postMessage({ channel: HIRING, text: 'What do you think?', blocks: CONTROLS });
    await slack.act({
      type: 'post',
      as: BEN,
      channel: HIRING,
      text: 'We need somebody for the laptops.',
    });
    opened = await openPage(browser, slack.url);
  }, 30_000);
  afterEach(() => {
    heard.length = 0;
    expect(opened.complaints).toEqual([]);
  });
  afterAll(async () => {
    await opened?.close();
    await browser?.close();
    await world?.close();
  });

  const said = async (page: Page, text: string): Promise<void> =>
    page.getByText(text, { exact: true }).waitFor();
  const until = (what: unknown) => expect.poll(() => heard).toEqual([what]);

  it('a button opens a modal, which says what is wrong, takes what is right, and closes', async () => {
    const { page, screenshot, barriers } = opened;
    await page.getByRole('button', { name: 'Give feedback' }).click();
    const modal = page.getByRole('dialog', { name: 'Feedback' });
    await modal.getByRole('textbox', { name: /What was wrong/ }).fill('Too long');
    await modal.getByRole('button', { name: 'Send' }).click();
    await modal.getByText('Say a little more.').waitFor();
    await screenshot('modal');
    expect(await barriers()).toEqual([]);
    await modal.getByRole('textbox', { name: /What was wrong/ }).fill('It cites the wrong source.');
    await modal.getByRole('radio', { name: 'Wrong' }).check();
    await modal.getByRole('button', { name: 'Send' }).click();
    await modal.waitFor({ state: 'detached' });
    await until(['It cites the wrong source.', 'wrong']);
    await said(page, 'Thank you.');
  });

  it('a modal is left by Escape, and the focus is where it was', async () => {
    const { page } = opened;
    const button = page.getByRole('button', { name: 'Give feedback' });
    await button.click();
    await page.getByRole('dialog', { name: 'Feedback' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Feedback' }).waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Give feedback');
  });

  it('an overflow menu tells what was chosen', async () => {
    const { page } = opened;
    await page
      .getByRole('article')
      .filter({ has: page.getByRole('button', { name: 'Give feedback' }) })
      .getByRole('button', { name: 'More', exact: true })
      .click();
    await page.getByRole('menuitem', { name: 'Report' }).click();
    await until('report');
  });

  it('a shortcut of a message tells which message', async () => {
    const { page } = opened;
    const message = page.getByRole('article').filter({ hasText: 'We need somebody for the laptops.' });
    await message.hover();
    await message.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: /Which role is this/ }).click();
    await until('We need somebody for the laptops.');
  });

  it('a global shortcut opens its modal', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: /Compare roles/ }).click();
    const modal = page.getByRole('dialog', { name: 'Feedback' });
    await modal.getByRole('button', { name: 'Cancel' }).click();
    await modal.waitFor({ state: 'detached' });
  });

  it('a select tells what was chosen, and the message changes', async () => {
    const { page } = opened;
    await page.getByRole('combobox', { name: /Choose a role/ }).click();
    await page.getByRole('option', { name: 'CTO' }).click();
    await until('cto');
    await said(page, 'You chose a role.');
  });
});
