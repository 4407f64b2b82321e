import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { password } from './account.ts';
import { openBrowser } from './browser.ts';

const mostStops = 80;

/** What has the focus, as a screen reader names it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element instanceof HTMLInputElement) return element.labels?.[0]?.textContent ?? '';
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    const now = (await focused(page)).trim();
    if (name.test(now)) return;
    seen.push(now.slice(0, 40));
  }
  throw new Error(`Tab never came to ${String(name)}; it came to: ${seen.join(' | ')}`);
}

describe('by keyboard alone', () => {
  const { address } = inject('stack');
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ baseURL: address });
  });
  afterAll(() => browser?.close());

  test('from the front page to an account', async () => {
    await page.goto('/');
    await tabTo(page, /sign up|make an account/i);
    await page.keyboard.press('Enter');
    await page.waitForURL(/sign-up/);
    await page.getByRole('heading', { name: 'Make an account' }).waitFor();
    await tabTo(page, /^Name/);
    await page.keyboard.type('Key Board');
    await tabTo(page, /^Email/);
    await page.keyboard.type('keyboard@example.com');
    await tabTo(page, /^Password/);
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/interviews/);
  });

  test('by the sample to the report, and to the words behind a number', async () => {
    await page.getByRole('button', { name: 'Use the sample recording' }).waitFor();
    await tabTo(page, /^Use the sample recording$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/interviews\/[\da-f-]{36}/);
    await page.getByRole('heading', { name: 'Transcript', exact: true }).waitFor({ timeout: 180_000 });
    await tabTo(page, /^\d+:\d\d$/);
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement as Element).outlineStyle,
    );
    expect(outline).not.toBe('none');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id.startsWith('turn-'));
  });

  test('a menu opens, and closes with the focus where it was', async () => {
    await page.goto('/interviews');
    await page.getByRole('button', { name: /^Actions for/ }).waitFor();
    await tabTo(page, /^Actions for/);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Open' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await focused(page)).toMatch(/^Actions for/);
  });
});
