import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { password, revokeSessions } from './account.ts';
import { openBrowser } from './browser.ts';
import { sampleContext } from './sample.ts';
import { untilSignedOut } from './signed-out.ts';
import { fillContext, giveConsent } from './upload-page.ts';
import { newVisitor, type Visitor } from './visitor.ts';

const email = 'session.ends@example.com';

describe('the door', () => {
  const stack = inject('stack');
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    browser = await openBrowser();
    visitor = await newVisitor(browser, stack, email);
  });
  afterAll(() => browser?.close());

  async function signInOn(page: Page): Promise<void> {
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  /** Firebase tells sessions apart by whole seconds: one that begins within the revoked one counts as old. */
  async function comeBackTo(page: Page, path: string): Promise<void> {
    await expect
      .poll(
        async () => {
          if (new URL(page.url()).pathname === '/sign-in') await signInOn(page).catch(() => undefined);
          return new URL(page.url()).pathname;
        },
        { timeout: 20_000, interval: 1_000 },
      )
      .toBe(path);
  }

  test.each(['/upload', '/interviews', '/notifications', '/account'])(
    'a stranger at %s is asked to sign in',
    async (path) => {
      const context = await browser.newContext({ baseURL: stack.address });
      const page = await context.newPage();
      await page.goto(path);
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      expect(new URL(page.url()).searchParams.get('next')).toBe(path);
      await context.close();
    },
  );

  test('a wrong password gets a sentence and may be tried again', async () => {
    const context = await browser.newContext({ baseURL: stack.address });
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('another password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page
      .getByRole('alert')
      .getByText(/password/i)
      .waitFor();
    expect(await page.getByLabel('Email').inputValue()).toBe(email);
    await context.close();
  });

  test('a session that was revoked leads to the sign-in and back to the same place', async () => {
    const { page, person, uid } = visitor;
    const { id } = await person.createInterview(sampleContext);
    await page.goto(`/interviews/${id}`);
    await page.getByText(sampleContext.company).first().waitFor();
    await revokeSessions(stack, uid);
    await untilSignedOut(page, () => page.reload());
    await page.getByText('Your session has ended').waitFor();
    await comeBackTo(page, `/interviews/${id}`);
    await page.getByText(sampleContext.company).first().waitFor();
  });

  test('what was typed stays when the session ends meanwhile', async () => {
    const { page, uid } = visitor;
    await page.goto('/upload');
    await fillContext(page, 'Half Typed');
    await giveConsent(page);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'short.wav',
        mimeType: 'audio/wav',
        buffer: Buffer.from('RIFF\0\0\0\0WAVE'.padEnd(1_000, '\0')),
      });
    await revokeSessions(stack, uid);
    // Whatever asks first meets the refusal: nothing may take the person away from what they typed.
    await page.getByRole('button', { name: 'Upload', exact: true }).click();
    await page.getByRole('alert').getByText('Your session has ended', { exact: true }).waitFor();
    expect(await page.getByLabel('Company').inputValue()).toBe('Half Typed');
    const [elsewhere] = await Promise.all([
      visitor.context.waitForEvent('page'),
      page.getByRole('link', { name: 'Sign in in a new tab' }).click(),
    ]);
    await comeBackTo(elsewhere, '/upload');
    await elsewhere.close();
    await page.getByRole('button', { name: 'Upload', exact: true }).click();
    await page.getByRole('heading', { name: sampleContext.title }).waitFor();
    await page.getByText('Your session has ended', { exact: true }).waitFor({ state: 'detached' });
  });
});
