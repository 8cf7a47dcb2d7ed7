import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { reviewKnowledge } from '../../src/review/review.ts';
import { reviewPage } from '../../src/review/review-page.ts';
import { BROWSER_MS, chromiumPath, openChromium } from '../support/chromium.ts';
import { buildKnowledgeFiles, buildMarkdown, knowledgeOf } from '../support/knowledge-files.ts';
import { openPage, type Visit } from '../support/open-page.ts';

const HOSTILE = `The CTO says <img src=x onerror="alert(1)"> and </style><script>alert(2)</script>.`;

const page = reviewPage(
  reviewKnowledge(
    knowledgeOf(
      buildKnowledgeFiles({
        'documents/two.md': buildMarkdown(
          `## CTO: focus\n\nThe CTO reports to the CEO.\n\n${'`'}${HOSTILE}${'`'}\n\nThe CIO is asked.\n\nDoes it?`,
        ).replace('title: The document two', 'title: What a CTO does & "why"'),
        'documents/three.md': buildMarkdown('The CTO reports to the CIO.', 'three'),
        'documents/four.md': buildMarkdown('It rains.', 'four'),
      }),
    ),
    [{ path: 'documents/<b>.pdf', message: 'not read: convert it with npm run add' }],
  ),
);

describe('the page of a review', () => {
  it('escapes what documents and names of files say', () => {
    expect(page).not.toMatch(/<img|<script|<b>\.pdf/);
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
    expect(page).toContain('What a CTO does &amp; &quot;why&quot;');
  });

  it('names nothing to load', () => {
    expect(page).not.toMatch(/\bsrc="|url\(|@import|<link|https?:/);
    expect(page).toContain("default-src 'none'");
  });

  it('leads from every cell to a list that is there, and from the lists to statements that are there', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(8);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });
});

describe.skipIf(chromiumPath === undefined)(
  'the page of a review, in a browser',
  { timeout: BROWSER_MS },
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openChromium();
    }, 30_000);
    afterAll(() => browser?.close());

    async function visit(options: Parameters<typeof openPage>[2] = {}): Promise<Visit> {
      const folder = await mkdtemp(join(tmpdir(), 'rolecall-review-'));
      onTestFinished(() => rm(folder, { recursive: true }));
      await writeFile(join(folder, 'review.html'), page);
      const opened = await openPage(browser, pathToFileURL(join(folder, 'review.html')).href, options);
      onTestFinished(() => opened.close());
      return opened;
    }

    it('shows the statements of a cell, and picks out statements, without a script', async () => {
      const { page: shown, complaints } = await visit({ javaScriptEnabled: false });
      const list = shown.locator('.cell', { hasText: 'CTO, focus' });
      expect(await list.isVisible()).toBe(false);
      await shown.getByRole('link', { name: 'CTO, focus: 2' }).click();
      expect(await list.isVisible()).toBe(true);
      const items = shown.locator('.statement:visible');
      const all = await items.count();
      await shown.getByLabel('Of no role (1)').check();
      expect(await items.allInnerTexts()).toEqual([expect.stringMatching(/^It rains\./)]);
      await shown.getByLabel('Of another role than the page (1)').check();
      expect(await items.allInnerTexts()).toEqual([expect.stringMatching(/^The CIO is asked\./)]);
      await shown.getByLabel('Disagrees (4)').check();
      expect(await items.count()).toBe(4);
      await shown.getByLabel(/^\s*All/).check();
      expect(await items.count()).toBe(all);
      expect(complaints).toEqual([]);
    });

    it.each([
      { width: 1280, colorScheme: 'light' },
      { width: 1280, colorScheme: 'dark' },
      { width: 400, colorScheme: 'light' },
      { width: 400, colorScheme: 'dark' },
    ] as const)(
      'has no barriers that axe-core knows and fits: $width, $colorScheme',
      async ({ width, colorScheme }) => {
        // The page lets no script run, and axe-core is one.
        const opened = await visit({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
        await opened.page.getByRole('link', { name: 'CTO, focus: 2' }).click();
        expect(await opened.barriers()).toEqual([]);
        expect(
          await opened.page.evaluate<number>('document.documentElement.scrollWidth'),
        ).toBeLessThanOrEqual(width);
        await opened.screenshot('review');
      },
    );
  },
);
