import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { openBrowser } from './browser.ts';
import { sent } from './interviews.ts';
import { part, Recordings } from './recordings.ts';
import { tooWide } from './too-wide.ts';
import { newVisitor, type Visitor } from './visitor.ts';

const views = [390, 768, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);

/** Between the narrowest and the widest there is no element that neither has. */
const isLookedOver = ({ width }: (typeof views)[number]): boolean => width !== 768;

describe('the report in every size, light and dark', () => {
  const stack = inject('stack');
  const recordings = new Recordings();
  let browser: Browser;
  let visitor: Visitor;
  let id = '';

  beforeAll(async () => {
    browser = await openBrowser();
    visitor = await newVisitor(browser, stack, 'sizes@example.com', { reducedMotion: 'reduce' });
    id = await sent(visitor.person, await recordings.make('sizes.wav', [...part(40, 90), '-ac', '1']));
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    recordings.remove();
  });

  async function openReport({ width, scheme }: (typeof views)[number]): Promise<Page> {
    const { page } = visitor;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`/interviews/${id}`);
    await page.getByRole('heading', { name: 'Transcript', exact: true }).waitFor();
    return page;
  }

  test.each(views)(
    '$width $scheme: a word is searched, a number followed, and back keeps the place',
    async (view) => {
      const page = await openReport(view);
      await page.getByLabel('Search the transcript').fill('the');
      await page.getByText(/^1 of \d+$/).waitFor();
      await page.keyboard.press('Enter');
      await page.getByText(/^2 of \d+$/).waitFor();

      const link = page.locator('#changes a[href^="#t="], #answers a[href^="#t="]').first();
      await link.focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.id.startsWith('turn-'));
      // What was searched is still marked.
      if (isLookedOver(view)) expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Back to where you were' }).click();
      await page.waitForFunction(() => document.activeElement?.getAttribute('href')?.startsWith('#t='));
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await tooWide(page)).toBeLessThanOrEqual(0);
    },
  );

  test.each(views.filter(({ width }) => width >= 768))(
    '$width $scheme: the brush moves by keyboard, and figures and transcript follow',
    async (view) => {
      const page = await openReport(view);
      const whole = await page.locator('#timeline [aria-live]').innerText();
      const start = page.getByRole('slider', { name: 'Start of the part that is shown' });
      await start.focus();
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
      expect(await start.getAttribute('aria-valuenow')).toBe('20');
      const figures = page.locator('#timeline [aria-live]');
      await figures.getByText(/^0:20 to /).waitFor();
      expect(await figures.innerText()).not.toBe(whole);
      expect(await page.locator('#transcript li.border-accent').count()).toBeGreaterThan(0);
      if (isLookedOver(view)) expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Read this part' }).click();
      await page.waitForFunction(() => document.activeElement?.id.startsWith('turn-'));
      await page.goBack();
      await page.getByRole('button', { name: 'Show all of it' }).click();
      await expect.poll(() => figures.innerText()).toBe(whole);
    },
  );

  test('a phone has the same lanes beside the transcript', async () => {
    const page = await openReport({ width: 390, scheme: 'light' });
    await page.locator('#transcript').scrollIntoViewIfNeeded();
    for (const name of [/confidence of 100$/, /sentiment, from -100 to 100$/])
      expect(await page.locator('#transcript').getByRole('img', { name }).isVisible()).toBe(true);
    await page
      .getByRole('link', { name: /^Question 1:/ })
      .last()
      .click();
    await page.waitForFunction(() => document.activeElement?.id.startsWith('turn-'));
  });
});
