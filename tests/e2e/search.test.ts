import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { openBrowser } from './browser.ts';
import { sent } from './interviews.ts';
import { Recordings } from './recordings.ts';
import { sampleContext } from './sample.ts';
import { newVisitor, type Visitor } from './visitor.ts';

describe('searching what was said', () => {
  const stack = inject('stack');
  const recordings = new Recordings();
  let browser: Browser;
  let visitor: Visitor;
  let id = '';
  let word = '';

  beforeAll(async () => {
    browser = await openBrowser();
    visitor = await newVisitor(browser, stack, 'searcher@example.com', { reducedMotion: 'reduce' });
    const { person } = visitor;
    id = await sent(person, await recordings.excerpt('said.wav', 45), { company: 'Quoted Ltd' });
    const response = await person.request('GET', `/api/interviews/${id}/transcript`);
    const { transcript } = (await response.json()) as { transcript: { turns: { text: string }[] } };
    const words = transcript.turns.flatMap(({ text }) => text.toLowerCase().match(/[a-z]+/g) ?? []);
    word = words.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    recordings.remove();
  });

  async function searchFor(words: string): Promise<Page> {
    const { page } = visitor;
    await page.goto('/interviews');
    await page.getByLabel(/^Search by company/).fill(words);
    return page;
  }

  test.each([
    { width: 390, scheme: 'dark' },
    { width: 1440, scheme: 'light' },
  ] as const)('$width $scheme: a quote leads to its turn, and back to the quotes', async (view) => {
    await visitor.page.setViewportSize({ width: view.width, height: 900 });
    await visitor.page.emulateMedia({ colorScheme: view.scheme });
    const page = await searchFor(word);
    await page.getByText(`“${word}” was said in 1 interview`).waitFor();
    const quote = page.getByRole('list', { name: 'Where it was said' }).locator('a[href*="#t="]').first();
    expect((await quote.locator('mark').first().innerText()).toLowerCase()).toBe(word);
    expect(await violations(page)).toEqual([]);
    await quote.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/interviews/${id}#t=`));
    await page.waitForFunction(() => document.activeElement?.id.startsWith('turn-'));
    expect(await page.evaluate(() => document.activeElement?.textContent.toLowerCase())).toContain(word);
    // Where the router is still at work on the way here, going back may not lead there.
    await page.waitForLoadState('networkidle');
    await page.goBack();
    await quote.waitFor();
    expect(await page.getByLabel(/^Search by company/).inputValue()).toBe(word);
  });

  test('where the list has something to show, the quotes wait to be asked for', async () => {
    await visitor.person.createInterview({ ...sampleContext, company: `${word} & Sons` });
    const page = await searchFor(word);
    await page.getByRole('link', { name: `${word} & Sons` }).waitFor();
    const quotes = page.getByRole('list', { name: 'Where it was said' });
    await page.getByRole('button', { name: 'Show the words' }).press('Enter');
    await quotes.waitFor();
    await page.reload();
    await quotes.waitFor();
    await page.getByRole('button', { name: 'Hide the words' }).press('Enter');
    await quotes.waitFor({ state: 'detached' });
    await page.getByLabel(/^Search by company/).fill('zzyzx');
    await page.getByText('“zzyzx” was said in none of your interviews.').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('it says that it looks, that it could not, and what to do', async () => {
    const { page, context } = visitor;
    let refuse = (): void => undefined;
    const asked = new Promise<void>((resolve) => (refuse = resolve));
    await context.route('**/api/transcripts/search*', async (route) => {
      await asked;
      await route.fulfill({ status: 503, json: { detail: 'The server is busy.' } });
    });
    await searchFor(word);
    await page.getByText(`Looking for “${word}” in what was said`).waitFor();
    expect(await violations(page)).toEqual([]);
    refuse();
    const failed = page.getByText('What was said could not be searched. The server is busy.');
    await failed.waitFor({ timeout: 30_000 });
    expect(await violations(page)).toEqual([]);
    await context.unroute('**/api/transcripts/search*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(`“${word}” was said in 1 interview`).waitFor();
  });
});
