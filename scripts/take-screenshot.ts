import { openChromium } from '../tests/support/chromium.ts';
import { openPage, openWorkspaceWithBot } from '../tests/support/open-page.ts';

/**
 * The picture at the head of README.md, of the page as it is and the answers that the bot gives:
 *   npm run screenshot
 * Needs a Chromium; dist/ is built first.
 */
const FILE = new URL('../docs/workspace.png', import.meta.url).pathname;

const [browser, workspace] = await Promise.all([openChromium(), openWorkspaceWithBot()]);
try {
  const { page } = await openPage(browser, workspace.slack.url, { viewport: { width: 1080, height: 720 } });
  const composer = page.getByRole('textbox', { name: 'Message #hiring' });
  await composer.fill('/cio-vs-cto reporting line');
  await composer.press('Escape');
  await composer.press('Enter');
  await page.getByRole('columnheader', { name: 'CTO' }).waitFor();
  // The tools of the message that the pointer happens to be on.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: FILE });
  console.log(`Written: ${FILE}`);
} finally {
  await browser.close();
  await workspace.close();
}
