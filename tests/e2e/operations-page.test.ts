import { randomUUID } from 'node:crypto';
import { BusKeys, connectRedis, entryFields, silentLogger, whenReady } from '@interview-buddy/event-bus/bus';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { grantRoles, signIn } from './account.ts';
import { violations } from './axe.ts';
import { openBrowser } from './browser.ts';
import { mailsTo } from './inbox.ts';
import { tooWide } from './too-wide.ts';
import { until } from './until.ts';
import { newVisitor, openSession } from './visitor.ts';

const email = 'runs-it@example.com';

describe('the page of those who run it', () => {
  const stack = inject('stack');
  const keys = new BusKeys('ib');
  const redis = connectRedis({ url: stack.redisUrl, name: 'test', logger: silentLogger });
  const interviewId = randomUUID();
  let browser: Browser;
  let page: Page;

  /** The stream itself is cut behind its slowest group at any time. */
  const everAdded = async (): Promise<number> => {
    const facts = (await redis.xinfo('STREAM', keys.stream('interview.uploaded'))) as unknown[];
    return Number(facts[facts.indexOf('entries-added') + 1]);
  };

  beforeAll(async () => {
    await whenReady(redis, 5_000);
    browser = await openBrowser();
    const admin = await newVisitor(browser, stack, email, { reducedMotion: 'reduce' });
    await grantRoles(stack, admin.uid, ['admin']);
    await openSession(admin.context, stack, await signIn(stack, email));
    page = admin.page;
  });
  afterAll(async () => {
    redis.disconnect();
    await browser?.close();
  });

  test('is no page for anybody else', async () => {
    const other = await newVisitor(browser, stack, 'runs-nothing@example.com');
    const answer = await other.page.goto('/operations');
    expect(answer?.status()).toBe(404);
    expect((await other.person.request('GET', '/api/operations/status')).status).toBe(403);
    expect((await other.person.request('GET', '/api/operations/dead-letters')).status).toBe(403);
    await other.context.close();
  });

  test('shows how far each service is', async () => {
    await page.goto('/operations');
    const row = page.getByRole('row').filter({ hasText: 'processor-service' });
    await row.filter({ hasText: 'interview.uploaded' }).waitFor();
    await page.getByText('Every event was handed to the bus.').waitFor();
  });

  test('shows what was given up, of which support was told, and brings it back after a question', async () => {
    const envelope = {
      id: randomUUID(),
      name: 'interview.uploaded',
      version: 99,
      occurredAt: new Date().toISOString(),
      source: 'test',
      data: { interviewId },
    };
    const fields = entryFields(JSON.stringify(envelope), interviewId);
    await redis.xadd(keys.stream('interview.uploaded'), '*', ...fields);
    const row = page.getByRole('row').filter({ hasText: interviewId });
    await row.filter({ hasText: 'unknown-version' }).waitFor();
    const told = await until(
      'the mail to support',
      () => mailsTo(stack.inboxUrl, 'support@interview-buddy.example'),
      (mails) => mails.some(({ text }) => text.includes(interviewId)),
    );
    expect(told.find(({ text }) => text.includes(interviewId))?.text).toContain(
      `${stack.address}/operations`,
    );

    expect(await violations(page)).toEqual([]);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await tooWide(page)).toBe(0);
    }

    const before = await everAdded();
    await row.getByRole('button', { name: /^Bring back/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Bring back' }).click();
    await page.getByText('The event was given to its service again.').first().waitFor();
    expect(await everAdded()).toBeGreaterThan(before);
  });
});
