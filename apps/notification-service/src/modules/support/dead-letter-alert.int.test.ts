import { BusKeys, connectRedis, entryFields, silentLogger, whenReady } from '@interview-buddy/event-bus/bus';
import { testServers, untilTrue } from '@interview-buddy/shared-utils/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mailsTo } from '../../inbox.test-helper.js';
import { createTestBed, type TestBed } from '../../notification-service.test-helper.js';

const SUPPORT_EMAIL = `support-${crypto.randomUUID()}@buddy.example`;
const redis = connectRedis({ url: testServers().redisUrl, name: 'test', logger: silentLogger });
let bed: TestBed;
let keys: BusKeys;

beforeAll(async () => {
  bed = await createTestBed();
  keys = new BusKeys(bed.prefix);
  await Promise.all([
    bed.startReplica({ SUPPORT_EMAIL }),
    bed.startReplica({ SUPPORT_EMAIL }),
    whenReady(redis, 5_000),
  ]);
  // Before, a bus takes its streams for lost, and writes its letters again.
  await untilTrue(() => redis.get(keys.epoch));
}, 60_000);
afterAll(async () => {
  redis.disconnect();
  await bed.stop();
}, 60_000);

/** An event of a version that nobody knows: it is given up at once. */
async function giveUpOne(): Promise<{ id: string; interviewId: string }> {
  const [id, interviewId] = [crypto.randomUUID(), crypto.randomUUID()];
  const envelope = {
    id,
    name: 'interview.failed',
    version: 99,
    occurredAt: new Date().toISOString(),
    source: 'test',
    data: { interviewId, userId: 'somebody', note: 'what a person wrote' },
  };
  const fields = entryFields(JSON.stringify(envelope), interviewId);
  await redis.xadd(keys.stream('interview.failed'), '*', ...fields);
  return { id, interviewId };
}

const mailsAbout = async (id: string) =>
  (await mailsTo(testServers().inboxUrl, SUPPORT_EMAIL)).filter((mail) => mail.text?.includes(id));

it('tells support once, whichever replica it is, and again only under the same Message-ID', async () => {
  const first = await giveUpOne();
  await untilTrue(async () => (await mailsAbout(first.id)).length > 0);
  const second = await giveUpOne();
  await untilTrue(async () => (await mailsAbout(second.id)).length > 0);
  const mails = await mailsAbout(first.id);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({
    subject: 'notification-service gave up interview.failed (unknown-version)',
    text: expect.stringContaining(first.interviewId),
  });
  expect(JSON.stringify(mails)).not.toMatch(/what a person wrote|somebody/);

  const [entry] = await redis.xrange(keys.dead, '-', '+', 'COUNT', 1);
  await redis.xadd(keys.dead, '*', ...(entry?.[1] ?? []));
  const told = entry?.[1].includes(first.id) ? first.id : second.id;
  await untilTrue(async () => (await mailsAbout(told)).length === 2);
  expect(new Set((await mailsAbout(told)).map(({ messageId }) => messageId)).size).toBe(1);
});
