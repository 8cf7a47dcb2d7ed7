import type { Locator, Page } from 'playwright-core';

/** The field that one writes in. */
export const composer = (page: Page, label: string): Locator =>
  page.getByRole('textbox', { name: label, exact: true });

/** Types a text and sends it. */
export async function send(page: Page, label: string, text: string): Promise<void> {
  await composer(page, label).fill(text);
  // The list of completions would take the key.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
}

/** Becomes another person; resolves when the page shows what they see. */
export async function switchTo(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Switch person/ }).click();
  await page.getByRole('menuitemradio', { name }).click();
  // Until their snapshot has come, one still sees what the person before saw.
  await page.getByRole('button', { name: new RegExp(`^${name}.*Switch person`) }).waitFor();
}
