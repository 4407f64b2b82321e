import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { sampleContext } from './sample.ts';
import { untilSignedOut } from './signed-out.ts';
import { newVisitor, type Visitor } from './visitor.ts';

describe('the account page', () => {
  const stack = inject('stack');
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    browser = await openBrowser();
    visitor = await newVisitor(browser, stack, 'owner.of.data@example.com');
    await visitor.person.createInterview({ ...sampleContext, company: 'Kept until erased' });
  });
  afterAll(() => browser?.close());

  test('days, judge and notices are kept', async () => {
    const { page } = visitor;
    await page.goto('/account');
    await page.getByLabel('Days to keep recordings').fill('45');
    await page.getByLabel('Only the built-in rules').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Your account was changed.', { exact: true }).waitFor();
    await page.reload();
    expect(await page.getByLabel('Days to keep recordings').inputValue()).toBe('45');
    expect(await page.getByLabel('Only the built-in rules').isChecked()).toBe(true);
  });

  test('everything can be taken along as one file', async () => {
    const { page } = visitor;
    await page.goto('/account');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download everything' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^interview-buddy-[\d-]+\.zip$/);
    const file = await readFile(await download.path());
    expect(file.readUInt32LE(0)).toBe(0x04034b50);
    expect(file.includes('interviews/0001-kept-until-erased/interview.json')).toBe(true);
  });

  test('signing out everywhere ends the session of another browser too', async () => {
    const other = await browser.newContext({
      baseURL: stack.address,
      storageState: await visitor.page.context().storageState(),
    });
    const elsewhere = await other.newPage();
    await elsewhere.goto('/account');
    await elsewhere.getByRole('button', { name: 'Sign out everywhere' }).click();
    await elsewhere.getByRole('heading', { name: 'Sign in' }).waitFor();
    await untilSignedOut(visitor.page, () => visitor.page.goto('/interviews'));
    await other.close();
  });

  test('erasing wants the words typed, ends the sign-in, and leaves a receipt', async () => {
    const leaver = await newVisitor(browser, stack, 'leaver@example.com');
    await leaver.person.createInterview(sampleContext);
    const { page } = leaver;
    await page.goto('/account');
    await page.getByRole('button', { name: 'Erase the account' }).click();
    const erase = page.getByRole('button', { name: 'Erase it for good' });
    expect(await erase.isDisabled()).toBe(true);
    await page.getByLabel(/^Type “erase everything”/).fill('erase everything');
    await erase.click();
    await page.getByRole('heading', { name: /erased/ }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/erased\/[\da-f-]{36}$/);
    await page.goto('/interviews');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});
