import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { Recordings } from './recordings.ts';
import { fillContext, openedInterview } from './upload-page.ts';
import { newVisitor, type Visitor } from './visitor.ts';

const transcript = [
  'Interviewer: Tell me about a time when something went wrong.',
  'Me: Last spring our release broke the search. I took the lead, rolled it back within ten minutes and wrote a test.',
  'Interviewer: What came of it?',
  'Me: We have had no such outage since, and the team now tests every release that way.',
].join('\n');

describe('consent to a recording, in a browser', () => {
  const stack = inject('stack');
  const recordings = new Recordings();
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    browser = await openBrowser();
    visitor = await newVisitor(browser, stack, 'consent@example.com');
  });
  afterAll(async () => {
    await browser?.close();
    recordings.remove();
  });

  test('where all must agree and did not, no recording is taken, and its transcript is', async () => {
    const { page } = visitor;
    const sentTo: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/') && request.method() !== 'GET') sentTo.push(request.url());
    });
    await page.goto('/upload');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(await recordings.excerpt('unasked.wav', 5));
    await fillContext(page, 'Not Asked');
    await page.getByLabel('Where were the people in it?').selectOption({ label: 'Germany' });
    await page.getByText(/In Germany, everybody in the conversation must have agreed/).waitFor();
    await page.getByLabel('Not everybody did').check();
    await page.getByText('This recording cannot be taken').waitFor();
    await page.getByRole('button', { name: 'Upload', exact: true }).click();
    expect(sentTo).toEqual([]);

    await page.locator('input[type=file]').first().setInputFiles(recordings.text('talk.txt', transcript));
    await page.getByText('nothing about a recording has to be stated').waitFor();
    await page.getByRole('button', { name: 'Upload', exact: true }).click();
    const id = await openedInterview(page);
    await page.getByRole('heading', { name: 'Transcript', exact: true }).waitFor({ timeout: 90_000 });
    expect((await visitor.person.interview(id)).mimeType).toBe('text/plain');
  });

  test('what was typed is still there after a reload', async () => {
    const { page } = visitor;
    await page.goto('/upload');
    await fillContext(page, 'Typed Before');
    await page.reload();
    await expect.poll(() => page.getByLabel('Company').inputValue()).toBe('Typed Before');
  });
});
