import type { Page } from 'playwright-core';

/** By how many pixels the page is wider than its window; it should be none. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
