import type { Page } from 'playwright-core';
import { sampleContext } from './sample.ts';

export async function fillContext(page: Page, company: string): Promise<void> {
  await page.getByLabel('Company').fill(company);
  await page.getByLabel('Job title').fill(sampleContext.title);
  await page.getByLabel('Job description').fill(sampleContext.jobDescription);
}

/** Where one party may record; the place is remembered from the upload before. */
export async function giveConsent(page: Page, place = 'Canada'): Promise<void> {
  const mayHave = page.getByLabel(/I may lawfully have this recording/);
  await mayHave.waitFor();
  if ((await page.getByRole('button', { name: `Remove ${place}` }).count()) === 0)
    await page.getByLabel('Where were the people in it?').selectOption({ label: place });
  await mayHave.check();
}

/** Chooses a file on the upload page and sends it. Returns the id of its interview. */
export async function uploadOn(page: Page, file: string, company: string): Promise<string> {
  await page.goto('/upload');
  await page.locator('input[type=file]').first().setInputFiles(file);
  await fillContext(page, company);
  await giveConsent(page);
  await page.getByRole('button', { name: 'Upload', exact: true }).click();
  return openedInterview(page);
}

export async function openedInterview(page: Page): Promise<string> {
  await page.waitForURL(/\/interviews\/[\da-f-]{36}/);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Sends no more than this from now on, so that an upload lasts long enough to be interrupted. */
export async function slowDown(page: Page, bytesPerSecond: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond,
  });
}
