import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { mailsTo } from './inbox.ts';
import { until } from './until.ts';

const email = 'reads.mail@example.com';

describe('the mails of an account', () => {
  const { address, inboxUrl } = inject('stack');
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ baseURL: address });
  });
  afterAll(() => browser.close());

  async function linkIn(subject: string): Promise<string> {
    const mails = await until(
      `the mail "${subject}"`,
      async () => (await mailsTo(inboxUrl, email)).filter((mail) => mail.subject === subject),
      (found) => found.length > 0,
    );
    expect(mails).toHaveLength(1);
    return /http\S+/.exec(mails[0]?.text ?? '')?.[0] ?? '';
  }

  test('the address is confirmed by the link that came after signing up', async () => {
    await page.goto('/sign-up');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('a long password');
    await page.getByRole('button', { name: 'Make an account' }).click();
    await page.waitForURL(/\/interviews/);
    const link = await linkIn('Confirm your email address');
    await page.goto(link);
    await page.getByText('Your email address is confirmed').waitFor();
    await page.goto(link);
    await page.getByText('The address could not be confirmed').waitFor();
  });

  test('a forgotten password is set anew, and the old one opens nothing', async () => {
    await page.context().clearCookies();
    await page.goto('/reset');
    await page.getByLabel('Email').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText('Look into your mail').waitFor();
    await page.goto(await linkIn('Set a new password'));
    await page.getByLabel('New password', { exact: true }).fill('another long password');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('The new password is set').waitFor();
    await page.getByRole('link', { name: 'Sign in' }).last().click();

    const signIn = async (password: string) => {
      await page.getByLabel('Email').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    };
    await signIn('a long password');
    await page.getByRole('alert').first().waitFor();
    await signIn('another long password');
    await page.waitForURL(/\/interviews/);
  });
});
