import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import pg from 'pg';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { signIn, revokeSessions } from './account.ts';
import { openBrowser } from './browser.ts';
import { Cable } from './cable.ts';
import { settled } from './interviews.ts';
import { Recordings } from './recordings.ts';
import { until } from './until.ts';
import { giveConsent, slowDown, uploadOn } from './upload-page.ts';
import { newVisitor, openSession, type Visitor } from './visitor.ts';

const bytesPerSecond = 1_500_000;

describe('an upload that is interrupted', () => {
  const stack = inject('stack');
  const recordings = new Recordings();
  const database = new pg.Client({ connectionString: stack.databaseUrl });
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;
  let cable: Cable;
  let count = 0;

  beforeAll(async () => {
    [browser, cable] = await Promise.all([openBrowser(), Cable.to(stack.address), database.connect()]);
  });
  beforeEach(async () => {
    count += 1;
    visitor = await newVisitor(browser, stack, `interrupted.${count}@example.com`, {
      baseURL: cable.address,
    });
    page = visitor.page;
    await slowDown(page, bytesPerSecond);
  });
  afterEach(() => visitor.context.close());
  afterAll(async () => {
    await browser?.close();
    cable?.close();
    await database.end();
    recordings.remove();
  });

  /** From here on, where the parts begin that the browser sends. */
  function offsetsOf(onPage: Page): number[] {
    const offsets: number[] = [];
    onPage.on('request', (request: Request) => {
      if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
    });
    return offsets;
  }

  /** Until the page says that at least so many percent were sent. */
  const sentAtLeast = (percent: number) =>
    until(
      `${percent} % to be sent`,
      () => page.getByRole('progressbar').first().getAttribute('aria-valuenow'),
      (value) => Number(value) >= percent,
    );

  async function arrivedWhole(id: string, file: string): Promise<void> {
    await expect
      .poll(async () => (await visitor.person.interview(id)).uploadedAt, { timeout: 60_000 })
      .not.toBeNull();
    const { rows } = await database.query<{ sha256: string; size_bytes: string }>(
      'SELECT sha256, size_bytes FROM interviews WHERE id = $1',
      [id],
    );
    expect(rows[0]).toEqual({
      sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
      size_bytes: String(statSync(file).size),
    });
  }

  test('by a cut line and a reload goes on from where it was', async () => {
    const file = await recordings.heavy('cut.wav', 20);
    const id = await uploadOn(page, file, 'Cut Off');
    await sentAtLeast(40);
    cable.cut();
    await page.getByText(/The connection is down/).waitFor();
    cable.mend();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText('The upload was interrupted').waitFor();
    const offsets = offsetsOf(page);
    await page.locator('input[type=file]').first().setInputFiles(file);
    await arrivedWhole(id, file);
    expect(offsets[0]).toBeGreaterThan(0.2 * statSync(file).size);
    await settled(visitor.person, id);
    await page.getByRole('heading', { name: 'Transcript', exact: true }).waitFor();
  });

  test('by a cut line alone goes on by itself', async () => {
    const file = await recordings.heavy('line.wav', 14, 20);
    const id = await uploadOn(page, file, 'Line');
    await sentAtLeast(30);
    const offsets = offsetsOf(page);
    cable.cut();
    await page.getByText(/The connection is down/).waitFor();
    cable.mend();
    await arrivedWhole(id, file);
    expect(offsets.at(-1)).toBeGreaterThan(0);
  });

  test('waits while it is paused, and takes no other file for its rest', async () => {
    const file = await recordings.heavy('paused.wav', 14, 34);
    const id = await uploadOn(page, file, 'Paused');
    await sentAtLeast(30);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText(/· paused/).waitFor();
    const offsets = offsetsOf(page);
    await page.reload();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(await recordings.excerpt('other.wav', 5));
    await page.getByText(/That is another file/).waitFor();
    expect(offsets).toEqual([]);
    await page.locator('input[type=file]').first().setInputFiles(file);
    await arrivedWhole(id, file);
    expect(offsets[0]).toBeGreaterThan(0);
  });

  test('by the end of the session goes on after a new sign-in in another tab', async () => {
    const file = await recordings.heavy('session.wav', 14, 48);
    const id = await uploadOn(page, file, 'Session');
    await sentAtLeast(30);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText(/· paused/).waitFor();
    await revokeSessions(stack, visitor.uid);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page
      .getByText(/Your session has ended/)
      .first()
      .waitFor();
    const idToken = () => signIn(stack, `interrupted.${count}@example.com`);
    await expect
      .poll(async () =>
        openSession(visitor.context, stack, await idToken()).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    const offsets = offsetsOf(page);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(() => offsets.length, { timeout: 30_000 }).toBeGreaterThan(0);
    expect(offsets[0]).toBeGreaterThan(0);
    await expect
      .poll(
        async () =>
          (await database.query('SELECT 1 FROM interviews WHERE id = $1 AND uploaded_at IS NOT NULL', [id]))
            .rowCount,
        { timeout: 60_000 },
      )
      .toBe(1);
  });

  test('by the person: cancelled, it is gone here and there', async () => {
    const id = await uploadOn(page, await recordings.heavy('cancelled.wav', 14, 62), 'Cancelled');
    await sentAtLeast(20);
    await page.getByRole('button', { name: 'Cancel upload' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel upload' }).click();
    await page.waitForURL(/\/interviews$/);
    await expect
      .poll(async () => (await visitor.person.request('GET', `/api/interviews/${id}`)).status)
      .toBe(404);
    await page.goto('/upload');
    await page.getByRole('heading', { name: 'Upload a recording' }).waitFor();
    expect(await page.getByText('cancelled.wav').count()).toBe(0);
  });

  test('is not left without a warning, and two run side by side', async () => {
    const first = await recordings.heavy('first.wav', 20, 76);
    const second = await recordings.heavy('second.wav', 14, 96);
    const ids = [await uploadOn(page, first, 'First of Two')];
    // By the link, as a person goes: the first goes on meanwhile.
    await page.getByRole('link', { name: 'Upload', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Under way' }).waitFor();
    await page.locator('form input[type=file]').setInputFiles(second);
    await page.getByLabel('Company').fill('Second of Two');
    await page.getByLabel('Job title').fill('Any');
    await giveConsent(page);
    await page.getByRole('button', { name: 'Upload', exact: true }).click();
    await page.waitForURL(
      (url) => /\/interviews\/[\da-f-]{36}/.test(url.pathname) && !url.href.includes(ids[0] ?? ''),
    );
    ids.push(new URL(page.url()).pathname.split('/').at(-1) ?? '');
    await page.getByRole('region', { name: 'Uploads under way' }).getByText('first.wav').waitFor();

    const warned = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      });
    });
    void page.evaluate(() => window.location.reload());
    expect(await warned).toBe('beforeunload');

    await arrivedWhole(ids[0] ?? '', first);
    await arrivedWhole(ids[1] ?? '', second);
  });
});
