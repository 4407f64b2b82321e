import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { password } from './account.ts';
import { sampleContext } from './sample.ts';
import { visitBy } from './visit.ts';

/** Keeps the scripts of the next pages back, as a slow line does, until they are let through. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

describe('a page whose scripts are still on their way', () => {
  const stack = inject('stack');
  const visit = visitBy('before.alive@example.com');
  const { recordings } = visit;

  test('keeps what is typed and chosen on it', async () => {
    const { page } = visit;
    const letThrough = await holdScripts(page);
    await page.goto('/upload', { waitUntil: 'commit' });
    await page.getByLabel('Company').fill('Early Bird');
    await page.getByLabel('Type').selectOption('technical');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(await recordings.excerpt('early.wav', 2));
    letThrough();
    await page.getByText('early.wav').waitFor();
    expect(await page.getByLabel('Company').inputValue()).toBe('Early Bird');

    await page.reload();
    await expect.poll(() => page.getByLabel('Company').inputValue()).toBe('Early Bird');
    expect(await page.getByLabel('Type').inputValue()).toBe('technical');
  });

  test('searches for what is typed on it', async () => {
    const { page, person } = visit;
    await person.createInterview(sampleContext);
    const letThrough = await holdScripts(page);
    await page.goto('/interviews', { waitUntil: 'commit' });
    await page.getByLabel(/^Search by company/).fill('zzyzx');
    letThrough();
    await page.getByText('“zzyzx” was said in none of your interviews.').waitFor();
    expect(await page.getByLabel(/^Search by company/).inputValue()).toBe('zzyzx');

    await page.getByRole('link', { name: 'Upload', exact: true }).click();
    await page.waitForURL(/\/upload/);
    await page.goBack();
    await page.getByText('“zzyzx” was said in none of your interviews.').waitFor();
  });

  test('sends nothing until then, least of all a password in its address', async () => {
    const context = await visit.browser.newContext({ baseURL: stack.address });
    const page = await context.newPage();
    const addresses: string[] = [];
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    const letThrough = await holdScripts(page);
    await page.goto('/sign-in', { waitUntil: 'commit' });
    await page.getByLabel('Email').fill('before.alive@example.com');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByLabel('Password', { exact: true }).press('Enter');
    const signIn = page.getByRole('button', { name: 'Sign in', exact: true });
    expect(await signIn.isDisabled()).toBe(true);
    expect(await page.locator('form').getAttribute('method')).toBe('post');
    letThrough();
    await signIn.click();
    await page.waitForURL(/\/interviews$/);
    expect(addresses.filter((address) => address.includes('?'))).toEqual([]);
    await context.close();
  });
});
