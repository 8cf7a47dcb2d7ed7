import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where systems keep it; no browser is ever downloaded. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The Chromium of this machine, or of CHROMIUM; undefined where there is none. */
export const chromiumPath: string | undefined = [process.env.CHROMIUM ?? '', ...PLACES].find(
  (path) => path !== '' && existsSync(path),
);

/** What a test in a browser may take on a busy machine, in milliseconds. */
export const BROWSER_MS = 40_000;

export function openChromium(): Promise<Browser> {
  if (chromiumPath === undefined)
    throw new Error('There is no Chromium here: install it, or name it in CHROMIUM.');
  return chromium.launch({
    executablePath: chromiumPath,
    // A container has neither a sandbox nor a graphics card.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
