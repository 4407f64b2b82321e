import { describe, expect, test } from 'vitest';
import { fillContext, openedInterview } from './upload-page.ts';
import { visitBy } from './visit.ts';

const transcript = [
  'Interviewer: Tell me about a time when something went wrong.',
  'Me: Last spring our release broke the search. I took the lead, rolled it back within ten minutes and wrote a test.',
  'Interviewer: What came of it?',
  'Me: We have had no such outage since, and the team now tests every release that way.',
].join('\n');

describe('consent to a recording, in a browser', () => {
  const visit = visitBy('consent@example.com');
  const { recordings } = visit;

  test('where all must agree and did not, no recording is taken, and its transcript is', async () => {
    const { page } = visit;
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
    expect((await visit.person.interview(id)).mimeType).toBe('text/plain');
  });

  test('what was typed is still there after a reload', async () => {
    const { page } = visit;
    await page.goto('/upload');
    await fillContext(page, 'Typed Before');
    await page.reload();
    await expect.poll(() => page.getByLabel('Company').inputValue()).toBe('Typed Before');
  });
});
