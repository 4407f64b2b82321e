import type { Page } from 'playwright-core';

export interface View {
  /** Part of the file's name. */
  name: string;
  width: number;
  scheme: 'light' | 'dark';
  /** With `{id}` where the sample interview stands. */
  path: string;
  /** Brings the page to what should be seen. */
  prepare?: (page: Page) => Promise<void>;
}

/** A picture that the landing page shows: twice as fine, and only what matters in it. */
export interface Excerpt extends View {
  /** Of the view in sight, CSS pixels; or the element that is the picture. */
  part: { height: number } | { selector: string };
}

/** Puts an element a little below the upper edge, with whatever above it that follows the page. */
const showing =
  (selector: string) =>
  async (page: Page): Promise<void> => {
    await page.locator(selector).evaluate((element) => {
      window.scrollTo({
        top: element.getBoundingClientRect().top + window.scrollY - 56,
        behavior: 'instant',
      });
    });
  };

const report = '/interviews/{id}';

export const views: readonly View[] = [
  { name: 'interview', width: 1440, scheme: 'light', path: report },
  { name: 'interview', width: 1440, scheme: 'dark', path: report },
  { name: 'interview', width: 768, scheme: 'light', path: report },
  { name: 'interview', width: 390, scheme: 'light', path: report },
  { name: 'interview', width: 390, scheme: 'dark', path: report },
  { name: 'conversation', width: 1440, scheme: 'light', path: report, prepare: showing('#timeline') },
  { name: 'conversation', width: 1440, scheme: 'dark', path: report, prepare: showing('#timeline') },
  { name: 'answers', width: 1440, scheme: 'light', path: report, prepare: showing('#answers') },
  { name: 'speech', width: 1440, scheme: 'light', path: report, prepare: showing('#speech') },
  { name: 'transcript', width: 390, scheme: 'light', path: report, prepare: showing('#transcript') },
  { name: 'interviews', width: 1440, scheme: 'light', path: '/interviews' },
];

export const excerpts: readonly Excerpt[] = (['light', 'dark'] as const).flatMap((scheme) => [
  {
    ...{ name: 'conversation', width: 1344, scheme, path: report, prepare: showing('#timeline') },
    part: { selector: '#timeline > div:last-child > div:first-child' },
  },
  { name: 'letter', width: 390, scheme, path: report, part: { height: 600 } },
]);
