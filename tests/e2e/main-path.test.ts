import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { mailsTo } from './inbox.ts';
import { sampleContext, sampleFile } from './sample.ts';
import { giveConsent } from './upload-page.ts';

const email = 'first.person@example.com';

describe('the main job, in a browser', () => {
  const { address, inboxUrl } = inject('stack');
  let browser: Browser;
  let page: Page;
  let interviewUrl = '';
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
  });
  afterAll(() => browser.close());

  test('a stranger makes an account', async () => {
    await page.goto(`${address}/sign-up`);
    await page.getByLabel('Name').fill('First Person');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('a long password');
    await page.getByRole('button', { name: 'Make an account' }).click();
    await page.waitForURL(/\/interviews/);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  test('uploads a recording and is brought to it', async () => {
    await page.goto(`${address}/upload`);
    await page.locator('input[type=file]').first().setInputFiles(sampleFile);
    await page.getByLabel('Company').fill(sampleContext.company);
    await page.getByLabel('Job title').fill(sampleContext.title);
    await page.getByLabel('Job description').fill(sampleContext.jobDescription);
    await giveConsent(page);
    await page.getByRole('button', { name: 'Upload', exact: true }).click();
    await page.waitForURL(/\/interviews\/[0-9a-f-]{36}/);
    interviewUrl = page.url().replace(/[#?].*$/, '');
  });

  test('the status goes to the finished analysis by itself', async () => {
    let loads = 0;
    page.on('load', () => (loads += 1));
    const step = page.getByRole('list', { name: 'Steps' }).locator('[aria-current=step]');
    await step.getByText('Transcribing').waitFor({ timeout: 60_000 });
    await page.getByText(/^Estimate for a recording of 3:\d\d: /).waitFor({ timeout: 120_000 });
    await page
      .getByRole('heading', { name: /transcript/i })
      .first()
      .waitFor({ timeout: 300_000 });
    expect(loads).toBe(0);
  });

  test('the page shows what was measured', async () => {
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/customer could not|biggest customer|four hundred users/i);
    expect(text).toMatch(/\b(um|uh)\b/i);
    expect(text).toMatch(/words per minute/i);
    expect(problems).toEqual([]);
  });

  test('one mail tells of it, and its link opens the interview', async () => {
    const about = async () =>
      (await mailsTo(inboxUrl, email)).filter(({ text }) => text.includes(interviewUrl));
    await expect.poll(about, { timeout: 60_000, interval: 500 }).not.toHaveLength(0);
    expect(new Set((await about()).map(({ messageId }) => messageId)).size).toBe(1);
    await page.goto(interviewUrl);
    await page
      .getByRole('heading', { name: /transcript/i })
      .first()
      .waitFor();
  });

  test('signing out closes the door', async () => {
    await page.context().clearCookies();
    await page.goto(interviewUrl);
    await page.waitForURL(/\/sign-in/);
  });
});
