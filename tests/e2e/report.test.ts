import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { sent, settled } from './interviews.ts';
import { Recordings } from './recordings.ts';
import { newVisitor, type Visitor } from './visitor.ts';

describe('the report', () => {
  const stack = inject('stack');
  const recordings = new Recordings();
  let browser: Browser;
  let visitor: Visitor;
  let id = '';

  beforeAll(async () => {
    browser = await openBrowser();
    visitor = await newVisitor(browser, stack, 'reader@example.com');
    id = await sent(visitor.person, await recordings.excerpt('report.wav', 45), { company: 'Reader Ltd' });
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    recordings.remove();
  });

  const openReport = async (): Promise<void> => {
    await visitor.page.goto(`/interviews/${id}`);
    await visitor.page.getByRole('heading', { name: 'Transcript', exact: true }).waitFor();
  };

  test('every link to a moment leads to words that were said', async () => {
    const { page, person } = visitor;
    await openReport();
    for (const summary of await page.locator('main details:not([open]) > summary').all())
      await summary.click({ force: true, timeout: 2_000 }).catch(() => undefined);
    const hashes = await page
      .locator('a[href^="#t="]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
    expect(hashes.length).toBeGreaterThan(10);
    const { durationMs } = await person.interview(id);
    for (const hash of hashes) {
      const [start = NaN, end = NaN] = hash.slice(3).split('-').map(Number);
      expect({ hash, is: start <= end && end <= (durationMs ?? 0) }).toEqual({ hash, is: true });
      await page.evaluate((to) => void (window.location.hash = to), hash);
      await page.waitForFunction(
        (to) => window.location.hash === to && document.activeElement?.id.startsWith('turn-'),
        hash,
        { timeout: 5_000 },
      );
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    }
  });

  test('the score, its parts and those of clarity lead to where they were measured', async () => {
    const { page } = visitor;
    await openReport();
    const places = await page
      .locator('a[href^="#"]:not([href^="#t="])')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
    for (const place of ['score-parts', 'answers', 'speech', 'speech-pace', 'transcript'])
      expect(places).toContain(place);
    const missing = await page.evaluate(
      (ids) => ids.filter((id) => document.getElementById(id) === null),
      places,
    );
    expect(missing).toEqual([]);
    const share = page.getByRole('link', { name: /^You \d+ %$/ });
    await share.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id.startsWith('turn-'));
  });

  test('a link is followed by the keyboard, and back keeps the place', async () => {
    const { page } = visitor;
    await openReport();
    const link = page.locator('#answers a[href^="#t="], #changes a[href^="#t="]').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id.startsWith('turn-'));
    expect(await page.locator('[data-goal]').first().isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Back to where you were' }).click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('href')?.startsWith('#t='));
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('the transcript is searched, and each hit is jumped to', async () => {
    const { page, person } = visitor;
    const response = await person.request('GET', `/api/interviews/${id}/transcript`);
    const { transcript } = (await response.json()) as { transcript: { turns: { text: string }[] } };
    const text = transcript.turns.map((turn) => turn.text.toLowerCase()).join('\n');
    const word = 'the';
    const total = text.split(word).length - 1;
    expect(total).toBeGreaterThan(1);
    await openReport();
    await page.getByLabel('Search the transcript').fill(word);
    await page.getByText(`1 of ${total}`, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Next hit' }).click();
    await page.getByText(`2 of ${total}`, { exact: true }).waitFor();
    const hit = page.locator('[data-goal]');
    expect((await hit.innerText()).toLowerCase()).toBe(word);
    await expect
      .poll(() => hit.evaluate((element) => element.getBoundingClientRect().top))
      .toSatisfy((top) => top > 0 && top < 720);
    await page.getByLabel('Search the transcript').fill('zzyzx');
    await page.getByText('not found').waitFor();
  });

  test.each([
    ['Text', /\.txt$/],
    ['WebVTT', /\.vtt$/],
    ['SRT', /\.srt$/],
    ['Word', /\.docx$/],
    ['JSON', /\.json$/],
    ['PDF', /report\.pdf$/],
  ])('it is downloaded as %s', async (name, ending) => {
    const { page } = visitor;
    await openReport();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(ending);
    expect(await download.failure()).toBeNull();
  });

  test('swapped speakers make a new analysis, on the page as it is', async () => {
    const { page, person } = visitor;
    await openReport();
    const before = await person.analysis(id);
    await page.evaluate(() => void (document.body.dataset['same'] = 'page'));
    await page.getByRole('button', { name: 'Swap speakers' }).click();
    await page.getByRole('button', { name: 'Swap and analyze again' }).click();
    await settled(person, id, { run: 2 });
    const after = await person.analysis(id);
    expect(after.run).toBe(2);
    expect(after.result.talk).not.toEqual(before.result.talk);
    await page.getByText(after.result.verdict).first().waitFor();
    await page.getByRole('heading', { name: 'Transcript', exact: true }).waitFor();
    expect(await page.evaluate(() => document.body.dataset['same'])).toBe('page');
  });

  test('without a socket the status still comes by itself', async () => {
    const { person } = visitor;
    const context = await browser.newContext({
      baseURL: stack.address,
      storageState: await visitor.context.storageState(),
    });
    await context.route('**/socket.io/**', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`/interviews/${id}`);
    await page.getByRole('heading', { name: 'Transcript', exact: true }).waitFor();
    const { id: other } = await person.createInterview({
      company: 'No Socket',
      title: 'Any',
      type: 'phone',
      heldOn: null,
      jobDescription: '',
      notes: '',
    });
    await person.stateConsent(other);
    await page.goto(`/interviews/${other}`);
    await page.getByRole('heading', { name: 'Ready for the recording' }).waitFor();
    await page.evaluate(() => void (document.body.dataset['same'] = 'page'));
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(await recordings.excerpt('polled.wav', 12, 50));
    await page.getByRole('heading', { name: 'Transcript', exact: true }).waitFor({ timeout: 120_000 });
    expect(await page.evaluate(() => document.body.dataset['same'])).toBe('page');
    await context.close();
  });

  test('a second tab that edits an older version is told, and neither text is lost', async () => {
    const { person, context } = visitor;
    const edit = async (): Promise<Page> => {
      const page = await context.newPage();
      await page.goto(`/interviews/${id}`);
      await page.getByRole('button', { name: 'Actions for this interview' }).click();
      await page.getByRole('menuitem', { name: 'Edit details' }).click();
      await page.getByLabel('Notes').waitFor();
      return page;
    };
    const first = await edit();
    const second = await edit();
    await first.getByLabel('Notes').fill('of the first tab');
    await second.getByLabel('Notes').fill('of the second tab');
    await first.getByRole('button', { name: 'Done' }).click();
    await first.getByRole('dialog').waitFor({ state: 'detached' });
    await second.getByRole('button', { name: 'Done' }).click();
    const notice = second.getByRole('alert').filter({ hasText: /changed in another window/ });
    await notice.getByText('of the first tab').waitFor();
    expect(await second.getByLabel('Notes').inputValue()).toBe('of the second tab');
    expect((await person.interview(id)).notes).toBe('of the first tab');
    await notice.getByRole('button', { name: 'Keep both' }).click();
    await notice.waitFor({ state: 'detached' });
    await second.getByRole('button', { name: 'Done' }).click();
    await second.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await person.interview(id)).notes).toBe('of the first tab\n\nof the second tab');
    await first.close();
    await second.close();
  });

  test('a deleted interview comes back by Undo, report and all', async () => {
    const { page } = visitor;
    await page.goto('/interviews');
    const row = page.getByRole('list', { name: 'Interviews' }).getByText('Reader Ltd');
    await row.waitFor();
    await page.getByRole('button', { name: 'Actions for Reader Ltd' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByText('The interview with Reader Ltd was deleted.', { exact: true }).waitFor();
    expect((await visitor.person.request('GET', `/api/interviews/${id}`)).status).toBe(404);
    await page.getByRole('button', { name: 'Undo' }).click();
    await row.waitFor();
    await openReport();
  });
});
