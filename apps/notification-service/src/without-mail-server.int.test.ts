import { afterAll, beforeAll, expect, it } from 'vitest';
import { analysisCompleted } from '@interview-buddy/shared-types/events';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { createTestBed, type TestBed } from './notification-service.test-helper.js';
import { seedInterview } from './seed.test-helper.js';

let bed: TestBed;

beforeAll(async () => {
  bed = await createTestBed();
  await bed.startReplica({ SMTP_URL: 'smtp://127.0.0.1:1' });
}, 60_000);
afterAll(() => bed.stop(), 60_000);

it('tells in the app and keeps the mail for later while there is no mail server', async () => {
  const { userId, interviewId, run } = await seedInterview(bed.prisma);
  await bed.publish(analysisCompleted, { interviewId, userId, run });
  const mail = await untilTrue(() =>
    bed.prisma.delivery.findFirst({ where: { channel: 'email', attempts: 1, status: 'queued' } }),
  );
  expect(mail.nextAttemptAt?.getTime()).toBeGreaterThan(Date.now());
  expect(await bed.prisma.delivery.findFirst({ where: { channel: 'in_app' } })).toMatchObject({
    status: 'sent',
  });
});
