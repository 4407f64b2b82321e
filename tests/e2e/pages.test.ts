import { randomUUID } from 'node:crypto';
import type { Browser, ConsoleMessage } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { openBrowser } from './browser.ts';
import { sent } from './interviews.ts';
import { part, Recordings } from './recordings.ts';
import { sampleContext } from './sample.ts';
import { tooWide } from './too-wide.ts';
import { until } from './until.ts';
import { newVisitor, type Visitor } from './visitor.ts';

/** Each page, and what stands on it once it is whole. */
const pages = [
  ['/', 'h1'],
  ['/scoring', 'h1'],
  ['/privacy', 'h1'],
  ['/sign-in?ended=1', 'form'],
  ['/sign-up', 'form'],
  ['/reset', 'form'],
  ['/design', 'h1'],
  ['/verify?oobCode=mistyped', 'text=The address could not be confirmed'],
  ['/unsubscribe?token={unknown}', 'text=Stop them'],
  ['/unsubscribe?token=cut', 'text=This link is not whole'],
  ['/no-such-page', 'h1'],
  ['/interviews/{unknown}', 'text=There is no such interview'],
  ['/interviews', 'text=How long they are kept'],
  ['/interviews?status=failed&sort=company', 'ul[aria-label=Interviews] li'],
  ['/interviews?search=team&words=shown', 'text=was said in'],
  ['/upload', 'form'],
  ['/notifications', 'main li'],
  ['/account', 'form'],
  ['/interviews/{report}', '#transcript'],
  ['/interviews/{draft}', 'input[type=file]'],
  ['/interviews/{failed}', 'text=This recording could not be read'],
] as const;

/** Colours follow the scheme and layout the width: two whole looks see all four. */
const looks = [
  { width: 390, height: 844, scheme: 'dark' },
  { width: 1440, height: 900, scheme: 'light' },
] as const;

/** Parts that were drawn twice and not alike, styles that the policy refuses; not that an address answered 404. */
const isProblem = (message: ConsoleMessage): boolean =>
  ['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load resource');

describe('every page', () => {
  const stack = inject('stack');
  const recordings = new Recordings();
  const ids: Record<string, string> = { unknown: randomUUID() };
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    browser = await openBrowser();
    visitor = await newVisitor(browser, stack, 'looker@example.com', { reducedMotion: 'reduce' });
    const { person } = visitor;
    const silence = ['-f', 'lavfi', '-t', '5', '-i', 'anullsrc=r=16000:cl=mono'];
    const company = 'The Extraordinarily Long Named Consultancy of Donaudampfschifffahrtsgesellschaften';
    ids['draft'] = (await person.createInterview({ ...sampleContext, company })).id;
    ids['failed'] = await sent(person, await recordings.make('silence.wav', silence), { end: 'failed' });
    ids['report'] = await sent(person, await recordings.make('looked-at.wav', [...part(40, 90), '-ac', '1']));
    await until(
      'both notifications',
      async () => (await (await person.request('GET', '/api/notifications')).json()) as { items: unknown[] },
      ({ items }) => items.length === 2,
    );
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    recordings.remove();
  });

  test.each(pages)('%s is accessible and fits, light and dark, narrow and wide', async (path, whole) => {
    const { page } = visitor;
    const problems: string[] = [];
    const onError = (error: Error) => problems.push(error.message);
    const onConsole = (message: ConsoleMessage) => {
      if (isProblem(message)) problems.push(message.text());
    };
    page.on('pageerror', onError);
    page.on('console', onConsole);
    const address = path.replace(/\{(\w+)\}/, (_, name: string) => ids[name] ?? '');
    for (const { width, height, scheme } of looks) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      // Anew for each: parts out of sight keep the colours in which they were last drawn.
      await page.goto(address);
      await page.locator(whole).first().waitFor();
      if ((await tooWide(page)) > 0) problems.push(`${width}: too wide`);
      problems.push(...(await violations(page)).map((found) => `${width} ${scheme} ${found}`));
    }
    await page.setViewportSize({ width: 768, height: 1024 });
    // Drawings are drawn anew for the width.
    await expect.poll(() => tooWide(page)).toBeLessThanOrEqual(0);
    page.off('pageerror', onError);
    page.off('console', onConsole);
    expect(problems).toEqual([]);
  });
});
