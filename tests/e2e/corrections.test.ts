import { transcriptResponse, type TranscriptResponse } from '@interview-buddy/shared-types/api';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { sent, settled } from './interviews.ts';
import { Recordings } from './recordings.ts';
import { fillContext, giveConsent, openedInterview } from './upload-page.ts';
import { newVisitor, type Visitor } from './visitor.ts';

describe('a transcript that is corrected', () => {
  const stack = inject('stack');
  const recordings = new Recordings();
  let browser: Browser;
  let visitor: Visitor;
  let id = '';

  beforeAll(async () => {
    browser = await openBrowser();
    visitor = await newVisitor(browser, stack, 'corrector@example.com');
    id = await sent(visitor.person, await recordings.excerpt('corrected.wav', 45), {
      company: 'Corrected Ltd',
    });
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    recordings.remove();
  });

  const open = async (page: Page): Promise<void> => {
    await page.goto(`/interviews/${id}`);
    await page.getByRole('heading', { name: 'Transcript', exact: true }).waitFor();
  };
  const transcript = async (): Promise<TranscriptResponse> =>
    transcriptResponse.parse(
      await (await visitor.person.request('GET', `/api/interviews/${id}/transcript`)).json(),
    );
  const bar = (page: Page) => page.getByRole('region', { name: 'Corrections' });

  test('is corrected by keyboard, in speaker and words, kept over a reload, and analyzed again', async () => {
    const { page, person, context } = visitor;
    const before = await transcript();
    const [first, second] = before.transcript.turns;
    await open(page);
    const name = page.locator('#transcript ol > li > button').first();
    const speaker = await name.innerText();
    await name.focus();
    await page.keyboard.press('s');
    await page.getByText('1 correction not applied yet').waitFor();
    expect(await name.innerText()).not.toBe(speaker);
    expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Words' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Words' }).waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.closest('li')?.id.startsWith('turn-'));
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.getByRole('textbox', { name: 'Words' }).press('ControlOrMeta+End');
    await page.keyboard.type(' Zanzibar');
    await page.keyboard.press('Enter');
    await page.getByText('2 corrections not applied yet').waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('li')?.id.startsWith('turn-'));
    await page.keyboard.press('1');
    await page.keyboard.press('2');
    await page.keyboard.press('ControlOrMeta+z');

    await page.reload();
    await page.getByRole('heading', { name: 'Transcript', exact: true }).waitFor();
    await page.locator('#transcript').getByText('Zanzibar').first().waitFor();
    expect(
      await bar(page)
        .getByText(/not applied yet/)
        .isVisible(),
    ).toBe(true);

    const other = await context.newPage();
    await open(other);
    await bar(other)
      .getByText(/not applied yet/)
      .waitFor();
    await bar(page).getByRole('button', { name: 'Apply and analyze again' }).click();
    await settled(person, id, { run: 2 });
    const after = await transcript();
    expect(after.run).toBe(2);
    expect(after.transcript.turns[0]?.speakerId).not.toBe(first?.speakerId);
    expect(after.transcript.turns[1]?.text).toBe(`${second?.text} Zanzibar`);
    expect(after.layer?.original.turns).toEqual(before.transcript.turns);
    expect((await person.analysis(id)).run).toBe(2);
    for (const window of [page, other]) {
      await window.getByText(/You corrected 1 word and the speaker of/).waitFor({ timeout: 60_000 });
      await bar(window)
        .getByText(/applied$/)
        .waitFor();
    }
    await other.close();
  });

  test('lists its keys, and shows or hides its marks', async () => {
    const { page } = visitor;
    await open(page);
    await page.locator('#transcript ol > li > button').first().focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Correct by keyboard' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Correct by keyboard' }).waitFor({ state: 'hidden' });
    const toggle = page.getByRole('button', { name: 'Fillers', exact: true });
    await toggle.click();
    expect(await toggle.getAttribute('aria-pressed')).toBe('false');
    expect(await page.locator('#transcript ol mark.bg-filler-wash').count()).toBe(0);
  });

  test('somebody who corrects an older one is told, and what they corrected is kept', async () => {
    const { person } = visitor;
    // Another browser: it shares nothing with the first.
    const context = await browser.newContext({
      baseURL: stack.address,
      storageState: { cookies: (await visitor.context.storageState()).cookies, origins: [] },
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await open(page);
    const words = page.locator('#transcript ol > li').nth(2);
    await words.getByRole('button').first().click();
    await page.getByRole('textbox', { name: 'Words' }).fill('Quite another sentence.');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await bar(page).getByText('1 correction not applied yet').waitFor();
    const { run, layer } = await transcript();
    const speakerId = layer?.original.speakers[0]?.id;
    const elsewhere = await person.request('PUT', `/api/interviews/${id}/transcript/corrections`, {
      run,
      corrections: [...(layer?.corrections ?? []), { kind: 'rename-speaker', speakerId, name: 'Ann' }],
    });
    expect(elsewhere.status).toBe(202);
    await settled(person, id, { run: run + 1 });
    await bar(page).getByText('The transcript was changed in another window.').waitFor({ timeout: 60_000 });
    await page.locator('#transcript').getByText('Quite another sentence.').first().waitFor();
    await page.getByRole('button', { name: 'Apply and analyze again' }).click();
    await settled(person, id, { run: run + 2 });
    const { transcript: now } = await transcript();
    expect(now.speakers.map((speaker) => speaker.name)).toContain('Ann');
    expect(now.turns.map(({ text }) => text)).toContain('Quite another sentence.');
    const [wide, shown] = await page.evaluate(() => [document.body.scrollWidth, window.innerWidth]);
    expect(wide).toBeLessThanOrEqual(shown ?? 0);
    await context.close();
  });

  test('words that were given along can be replaced, kept after all, and taken back for the recording’s own', async () => {
    const { page, person } = visitor;
    const given = (name: string, animal: string) =>
      recordings.text(
        name,
        `WEBVTT\n\n00:01.000 --> 00:05.000\n<v Ann>Do you keep a ${animal}?\n\n00:06.000 --> 00:15.000\n<v Bob>I do.\n`,
      );
    await page.goto('/upload');
    const recording = await recordings.excerpt('with-words.wav', 20);
    await page.locator('input[type=file]').first().setInputFiles(recording);
    await page.getByLabel('Its transcript, if you have one').setInputFiles(given('zebra.vtt', 'zebra'));
    await fillContext(page, 'Given Words');
    await giveConsent(page);
    await page.getByRole('button', { name: 'Upload', exact: true }).click();
    const interview = await openedInterview(page);
    await settled(person, interview);
    const words = page.locator('#transcript');
    await words.getByText('zebra').first().waitFor({ timeout: 60_000 });
    await words.getByText('These are the words that you gave').waitFor();

    await page.getByLabel('Another transcript').setInputFiles(given('giraffe.vtt', 'giraffe'));
    await words.getByText('giraffe').first().waitFor({ timeout: 60_000 });
    const { run } = await settled(person, interview, { run: 2 });

    const takeBack = page.getByRole('button', { name: 'Transcribe the recording instead' });
    const question = page.getByRole('alertdialog', { name: 'Transcribe the recording instead?' });
    await takeBack.click();
    await question.getByRole('button', { name: 'Keep these words' }).click();
    await question.waitFor({ state: 'hidden' });
    expect((await person.interview(interview)).run).toBe(run);

    await takeBack.click();
    await question.getByRole('button', { name: 'Transcribe it', exact: true }).click();
    await settled(person, interview, { run: run + 1 });
    await page.getByRole('heading', { name: 'Transcript', exact: true }).waitFor({ timeout: 60_000 });
    await words.getByText('giraffe').first().waitFor({ state: 'detached', timeout: 60_000 });
    expect(await words.getByText('These are the words that you gave').count()).toBe(0);
    expect(await words.locator('ol > li').count()).toBeGreaterThan(0);
  });
});
