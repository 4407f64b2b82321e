import type { Page } from 'playwright-core';
import { sampleContext } from './sample.ts';

export async function fillContext(page: Page, company: string): Promise<void> {
  await page.getByLabel('Company').fill(company);
  await page.getByLabel('Job title').fill(sampleContext.title);
  await page.getByLabel('Job description').fill(sampleContext.jobDescription);
}

/** Chooses a file on the upload page and sends it. Returns the id of its interview. */
export async function uploadOn(page: Page, file: string, company: string): Promise<string> {
  await page.goto('/upload');
  await page.locator('input[type=file]').setInputFiles(file);
  await fillContext(page, company);
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
