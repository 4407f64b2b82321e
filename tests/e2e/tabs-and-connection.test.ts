import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { sampleContext } from './sample.ts';
import { newVisitor, type Visitor } from './visitor.ts';

const offline = /^You are offline\./;

describe('two tabs, and a connection that goes and comes', () => {
  const stack = inject('stack');
  let browser: Browser;
  let visitor: Visitor;
  let first: Page;
  let second: Page;

  const named = (company: string) => visitor.person.createInterview({ ...sampleContext, company });
  const rowIn = (page: Page, company: string) =>
    page.getByRole('list', { name: 'Interviews' }).getByRole('link', { name: company });

  beforeAll(async () => {
    browser = await openBrowser();
    visitor = await newVisitor(browser, stack, 'two.tabs@example.com');
    await named('Stays Ltd');
    await named('Goes Ltd');
    first = visitor.page;
    second = await visitor.context.newPage();
    for (const page of [first, second]) {
      await page.goto('/interviews');
      await rowIn(page, 'Goes Ltd').waitFor();
      // To see that nothing is loaded anew.
      await page.evaluate(() => void (document.body.dataset['same'] = 'page'));
    }
  });
  afterAll(() => browser?.close());

  async function chooseFor(company: string, action: string): Promise<void> {
    await first.getByRole('button', { name: `Actions for ${company}` }).click();
    await first.getByRole('menuitem', { name: action }).click();
  }

  /** What is shown is asked for anew. */
  async function comeBack(): Promise<void> {
    await visitor.context.setOffline(true);
    await first.getByRole('status').getByText(offline).waitFor();
    await visitor.context.setOffline(false);
  }

  test('the list stands in the page as it comes, before any script', async () => {
    const context = await browser.newContext({
      baseURL: stack.address,
      javaScriptEnabled: false,
      storageState: await visitor.context.storageState(),
    });
    const page = await context.newPage();
    await page.goto('/interviews');
    await rowIn(page, 'Stays Ltd').waitFor();
    await context.close();
  });

  test('what one tab deletes and takes back goes and comes in the other', async () => {
    await chooseFor('Goes Ltd', 'Delete');
    await rowIn(first, 'Goes Ltd').waitFor({ state: 'detached' });
    await rowIn(second, 'Goes Ltd').waitFor({ state: 'detached' });
    await first.getByRole('button', { name: 'Undo' }).click();
    await rowIn(first, 'Goes Ltd').waitFor();
    await rowIn(second, 'Goes Ltd').waitFor();
  });

  test('without a connection the page says so and keeps what it shows; with it, it catches up by itself', async () => {
    await visitor.context.setOffline(true);
    for (const page of [first, second]) await page.getByRole('status').getByText(offline).waitFor();
    await named('Meanwhile Ltd');
    expect(await rowIn(first, 'Stays Ltd').count()).toBe(1);
    expect(await rowIn(first, 'Meanwhile Ltd').count()).toBe(0);

    const line = first.waitForEvent('websocket', (socket) => socket.url().includes('/socket.io/'));
    await visitor.context.setOffline(false);
    for (const page of [first, second]) {
      await rowIn(page, 'Meanwhile Ltd').waitFor();
      await page.getByText(offline).waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.body.dataset['same'])).toBe('page');
    }
    await line;
  });

  test('what was kept from before is marked so until an answer is fresh again', async () => {
    const lists = /\/api\/interviews(\?|$)/;
    const banner = first.getByText('You see what was read last');
    await first.route(lists, async (route) => {
      const response = await route.fetch();
      const since = { 'x-stale-since': new Date(Date.now() - 60_000).toISOString() };
      await route.fulfill({ response, headers: { ...response.headers(), ...since } });
    });
    await comeBack();
    await banner.waitFor();
    await first.unroute(lists);
    await comeBack();
    await banner.waitFor({ state: 'detached' });
  });
});
