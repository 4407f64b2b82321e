import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPrisma, type PrismaClient } from '@interview-buddy/prisma-client';
import {
  createTestDatabase,
  testServers,
  untilTrue,
  type TestDatabase,
} from '@interview-buddy/shared-utils/testing';
import { mailsTo } from '../../inbox.test-helper.js';
import { seedDelivery, seedInterview } from '../../seed.test-helper.js';
import { MAX_ATTEMPTS } from './backoff.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { MailSender } from './mail-sender.js';
import { createSmtpTransport, type MailTransport } from './mail-transport.js';
import { MailService } from './mail.service.js';

const from = 'Interview Buddy <coach@buddy.example>';
let database: TestDatabase;
let prisma: PrismaClient;
let deliveries: DeliveriesRepository;
const senders: MailSender[] = [];
const servers: Server[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  prisma = createPrisma({ url: database.url });
  deliveries = new DeliveriesRepository(prisma);
});

afterEach(async () => {
  await Promise.all(senders.splice(0).map((sender) => sender.onApplicationShutdown()));
  servers.splice(0).forEach((server) => server.close());
  await prisma.account.deleteMany();
});

afterAll(async () => {
  await prisma.$disconnect();
  await database.drop();
});

const smtp = (smtpUrl = testServers().smtpUrl): MailTransport => createSmtpTransport({ smtpUrl, from });

function startSender(transport: MailTransport = smtp()): MailSender {
  const mails = new MailService({
    smtpUrl: '',
    from,
    replyTo: 'help@buddy.example',
    publicUrl: 'https://buddy.example',
  });
  const sender = new MailSender(deliveries, mails, transport);
  senders.push(sender);
  sender.onApplicationBootstrap();
  return sender;
}

const messageId = () => `<email.analysis-ready.${crypto.randomUUID()}.1@buddy.example>`;
const delivery = (id: string) => prisma.delivery.findUniqueOrThrow({ where: { id } });
const settled = (id: string, status: 'sent' | 'bounced' | 'failed') =>
  untilTrue(async () => {
    const row = await delivery(id);
    return row.status === status ? row : null;
  });

/** A mail server that answers every recipient so. */
async function mailServerThatSays(reply: string): Promise<string> {
  const server = createServer((socket) => {
    socket.write('220 test\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (data) => socket.write(/^RCPT/m.test(data.toString()) ? `${reply}\r\n` : '250 ok\r\n'));
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('MailSender', () => {
  it('sends a mail that waits, with its Message-ID, both parts, a link and a way out', async () => {
    const seeded = await seedInterview(prisma);
    const id = messageId();
    const deliveryId = await seedDelivery(prisma, seeded, id);
    startSender();
    const row = await settled(deliveryId, 'sent');
    expect(row).toMatchObject({ attempts: 1, nextAttemptAt: null, lastError: null });

    const [mail, ...others] = await mailsTo(testServers().inboxUrl, seeded.email);
    expect(others).toEqual([]);
    expect(`<${mail?.messageId.replace(/[<>]/g, '')}>`).toBe(id);
    expect(mail?.html).toContain(`https://buddy.example/interviews/${seeded.interviewId}`);
    expect(mail?.text).toContain(`https://buddy.example/interviews/${seeded.interviewId}`);
    const { mailToken } = await prisma.account.findUniqueOrThrow({ where: { id: seeded.userId } });
    const query = `token=${mailToken}&kind=analysis-ready`;
    expect(mail?.headers['list-unsubscribe']).toBe(
      `<https://buddy.example/api/mail/stop?${query}>, <mailto:help@buddy.example?subject=Unsubscribe>`,
    );
    expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(mail?.text).toContain(`https://buddy.example/unsubscribe?${query}`);
    expect(mail?.html).not.toContain('<img');
  });

  it('notes that a mail was opened, once, and only of those who allow it', async () => {
    const open = async (preferences: object) => {
      const seeded = await seedInterview(prisma, { preferences });
      const id = await seedDelivery(prisma, seeded, messageId());
      await settled(id, 'sent');
      const [mail] = await mailsTo(testServers().inboxUrl, seeded.email);
      expect(mail?.html?.includes(`/api/mail/opened/${id}`)).toBe('noticeOpenedMail' in preferences);
      await deliveries.markOpened(id);
      const { openedAt } = await delivery(id);
      await deliveries.markOpened(id);
      expect((await delivery(id)).openedAt).toEqual(openedAt);
      return openedAt;
    };
    startSender();
    expect(await open({ noticeOpenedMail: true })).toBeInstanceOf(Date);
    expect(await open({})).toBeNull();
  });

  it('repeats at worst the same Message-ID after a crash between sending and recording', async () => {
    const seeded = await seedInterview(prisma);
    const id = messageId();
    const deliveryId = await seedDelivery(prisma, seeded, id);
    const real = smtp();
    const [claim] = await deliveries.claim(1, 1);
    expect(claim?.id).toBe(deliveryId);
    // The process dies here: the mail is out, the row still says that it is being sent.
    await real.send({
      messageId: id,
      to: seeded.email,
      subject: 'first',
      html: '<p>1</p>',
      text: '1',
      headers: {},
    });

    startSender(real);
    await settled(deliveryId, 'sent');
    const mails = await mailsTo(testServers().inboxUrl, seeded.email);
    expect(mails).toHaveLength(2);
    expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(1);
  });

  it('does not let a holder whose lease ended overwrite what its successor did', async () => {
    const seeded = await seedInterview(prisma);
    const deliveryId = await seedDelivery(prisma, seeded, messageId());
    const [first] = await deliveries.claim(1, 1);
    const [second] = await untilTrue(async () => {
      const claims = await deliveries.claim(1, 60_000);
      return claims.length > 0 ? claims : null;
    });
    expect(second?.attempts).toBe(2);
    expect(first && (await deliveries.markFailed(first, 'late'))).toBe(false);
    expect(second && (await deliveries.markSent(second))).toBe(true);
    expect((await delivery(deliveryId)).status).toBe('sent');
  });

  it('sends each mail once where several replicas work', async () => {
    const seeded = await Promise.all(Array.from({ length: 20 }, () => seedInterview(prisma)));
    const ids = await Promise.all(seeded.map((one) => seedDelivery(prisma, one, messageId())));
    startSender();
    startSender();
    startSender();
    await Promise.all(ids.map((id) => settled(id, 'sent')));
    const counts = await Promise.all(
      seeded.map(async (one) => (await mailsTo(testServers().inboxUrl, one.email)).length),
    );
    expect(counts).toEqual(Array(20).fill(1));
  });

  it('tries again later while there is no mail server, and sends once there is', async () => {
    const seeded = await seedInterview(prisma);
    const deliveryId = await seedDelivery(prisma, seeded, messageId());
    const before = Date.now();
    startSender(smtp('smtp://127.0.0.1:1'));
    const row = await untilTrue(async () => {
      const found = await delivery(deliveryId);
      return found.status === 'queued' && found.attempts === 1 ? found : null;
    });
    expect(row.lastError).toBe('ESOCKET');
    expect(row.nextAttemptAt?.getTime()).toBeGreaterThan(before + 10_000);

    await prisma.delivery.update({ where: { id: deliveryId }, data: { nextAttemptAt: new Date(0) } });
    await senders.shift()?.onApplicationShutdown();
    startSender();
    expect((await settled(deliveryId, 'sent')).attempts).toBe(2);
  });

  it('gives up after the last attempt', async () => {
    const deliveryId = await seedDelivery(prisma, await seedInterview(prisma), messageId());
    await prisma.delivery.update({ where: { id: deliveryId }, data: { attempts: MAX_ATTEMPTS - 1 } });
    startSender(smtp('smtp://127.0.0.1:1'));
    expect(await settled(deliveryId, 'failed')).toMatchObject({
      attempts: MAX_ATTEMPTS,
      nextAttemptAt: null,
    });
  });

  it('gives up at once where the mail server refuses for good', async () => {
    const deliveryId = await seedDelivery(prisma, await seedInterview(prisma), messageId());
    startSender(smtp(await mailServerThatSays('550 no such user')));
    expect(await settled(deliveryId, 'bounced')).toMatchObject({
      attempts: 1,
      lastError: 'refused-550',
      bouncedAt: expect.any(Date),
    });
  });

  it('tries again where it refuses for now', async () => {
    const deliveryId = await seedDelivery(prisma, await seedInterview(prisma), messageId());
    startSender(smtp(await mailServerThatSays('451 greylisted')));
    const row = await untilTrue(async () => {
      const found = await delivery(deliveryId);
      return found.status === 'queued' && found.attempts === 1 ? found : null;
    });
    expect(row.nextAttemptAt?.getTime()).toBeGreaterThan(Date.now());
  });

  it('tells nobody of an interview that was deleted meanwhile', async () => {
    const seeded = await seedInterview(prisma);
    const deliveryId = await seedDelivery(prisma, seeded, messageId());
    await prisma.interview.update({ where: { id: seeded.interviewId }, data: { deletedAt: new Date() } });
    startSender();
    expect((await settled(deliveryId, 'failed')).lastError).toBe('nobody-to-tell');
    expect(await mailsTo(testServers().inboxUrl, seeded.email)).toEqual([]);
  });

  it('does not let one mail that cannot be written hold up the others', async () => {
    const broken = await seedInterview(prisma, { withAnalysis: false });
    const brokenId = await seedDelivery(prisma, broken, messageId());
    const fineId = await seedDelivery(prisma, await seedInterview(prisma), messageId());
    startSender();
    await settled(fineId, 'sent');
    expect((await settled(brokenId, 'failed')).lastError).toBe('ZodError');
  });
});
