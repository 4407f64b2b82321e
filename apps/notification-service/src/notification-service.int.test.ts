import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { notificationPage } from '@interview-buddy/shared-types/api';
import {
  analysisCompleted,
  interviewDeleted,
  interviewFailed,
  interviewStatusChanged,
} from '@interview-buddy/shared-types/events';
import {
  currentTraceId,
  inSpan,
  startTelemetry,
  type Telemetry,
} from '@interview-buddy/shared-utils/telemetry';
import { signTestToken, testServers, untilTrue } from '@interview-buddy/shared-utils/testing';
import { mailsTo } from './inbox.test-helper.js';
import { createTestBed, type Replica, type TestBed } from './notification-service.test-helper.js';
import { seedAnalysis, seedInterview } from './seed.test-helper.js';

type SpanProcessor = NonNullable<Parameters<typeof startTelemetry>[0]['processors']>[number];
type ReadableSpan = Parameters<SpanProcessor['onEnd']>[0];

let bed: TestBed;
let first: Replica;
let second: Replica;
let telemetry: Telemetry;
const sockets: Socket[] = [];
const spans: ReadableSpan[] = [];
const recorder: SpanProcessor = {
  onStart: () => undefined,
  onEnd: (span) => void spans.push(span),
  forceFlush: () => Promise.resolve(),
  shutdown: () => Promise.resolve(),
};

beforeAll(async () => {
  telemetry = startTelemetry({ service: 'notification-service', processors: [recorder] });
  bed = await createTestBed();
  [first, second] = await Promise.all([bed.startReplica(), bed.startReplica()]);
}, 60_000);

afterEach(() => sockets.splice(0).forEach((socket) => socket.disconnect()));
afterAll(async () => {
  await bed.stop();
  await telemetry.shutdown();
}, 60_000);

type Options = Parameters<typeof io>[1];

function open(replica: Replica, options: Options): Socket {
  const socket = io(replica.url, { forceNew: true, reconnection: false, ...options });
  sockets.push(socket);
  return socket;
}

async function connected(
  replica: Replica,
  userId: string,
): Promise<{ socket: Socket; heard: Record<string, unknown[]> }> {
  const token = signTestToken({ id: userId }, { kind: 'session-cookie' });
  const socket = open(replica, { extraHeaders: { cookie: `ib_session=${token}` } });
  const heard: Record<string, unknown[]> = {};
  socket.onAny((name: string, message: unknown) => void (heard[name] ??= []).push(message));
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  return { socket, heard };
}

const refused = (socket: Socket) =>
  new Promise<Error & { data?: { code: string } }>((resolve) => socket.once('connect_error', resolve));

async function ask(userId: string, path: string, method = 'GET'): Promise<Response> {
  return fetch(new URL(path, first.url), {
    method,
    headers: { authorization: `Bearer ${signTestToken({ id: userId })}` },
  });
}

const notificationsOf = async (userId: string) =>
  notificationPage.parse(await (await ask(userId, '/notifications')).json());

describe('an analysis that is ready', () => {
  it('is told in the app, live and by mail, and can be marked as read', async () => {
    const { userId, email, interviewId, run } = await seedInterview(bed.prisma);
    const { heard } = await connected(second, userId);
    await bed.publish(analysisCompleted, { interviewId, userId, run });

    const [mail] = await untilTrue(async () => {
      const mails = await mailsTo(testServers().inboxUrl, email);
      return mails.length > 0 ? mails : null;
    });
    expect(mail?.subject).toBe('Your interview with Acme is ready to read');
    expect(mail?.messageId).toContain(`email.analysis-ready.${interviewId}.1@buddy.example`);

    const page = await notificationsOf(userId);
    expect(page).toMatchObject({ unread: 1, items: [{ kind: 'analysis-ready', interviewId, readAt: null }] });
    const id = page.items[0]?.id;
    await untilTrue(() => heard['notification.created']);
    expect(heard['notification.created']).toEqual([{ notificationId: id }]);

    expect((await ask(userId, `/notifications/${id}/read`, 'POST')).status).toBe(204);
    expect((await ask(userId, `/notifications/${id}/read`, 'POST')).status).toBe(204);
    expect(await notificationsOf(userId)).toMatchObject({
      unread: 0,
      items: [{ readAt: expect.any(String) }],
    });
  });

  it('is told once although the event comes twice, and again for the next run', async () => {
    const { userId, email, interviewId } = await seedInterview(bed.prisma);
    await bed.publish(analysisCompleted, { interviewId, userId, run: 1 });
    await bed.publish(analysisCompleted, { interviewId, userId, run: 1 });
    await untilTrue(async () => (await mailsTo(testServers().inboxUrl, email)).length === 1);

    await seedAnalysis(bed.prisma, { userId, interviewId, run: 2 });
    await bed.prisma.interview.update({ where: { id: interviewId }, data: { run: 2 } });
    await bed.publish(analysisCompleted, { interviewId, userId, run: 1 });
    await bed.publish(analysisCompleted, { interviewId, userId, run: 2 });
    await untilTrue(async () => (await mailsTo(testServers().inboxUrl, email)).length === 2);
    expect((await notificationsOf(userId)).items).toHaveLength(2);
  });

  it('is told by the channels that the person chose', async () => {
    const quiet = await seedInterview(bed.prisma, {
      preferences: { notifications: { 'analysis-ready': { email: false } } },
    });
    const mailOnly = await seedInterview(bed.prisma, {
      preferences: { notifications: { 'analysis-ready': { inApp: false } } },
    });
    for (const { userId, interviewId, run } of [quiet, mailOnly])
      await bed.publish(analysisCompleted, { interviewId, userId, run });
    await untilTrue(async () => (await mailsTo(testServers().inboxUrl, mailOnly.email)).length === 1);
    await untilTrue(async () => (await notificationsOf(quiet.userId)).unread === 1);
    expect(await mailsTo(testServers().inboxUrl, quiet.email)).toEqual([]);
    expect(await notificationsOf(mailOnly.userId)).toEqual({ items: [], unread: 0 });
  });
});

describe('the trace', () => {
  it('goes on from whoever published the event to the mail', async () => {
    const { userId, interviewId, run } = await seedInterview(bed.prisma);
    const traceId = await inSpan('analyse', {}, async () => {
      await bed.publish(analysisCompleted, { interviewId, userId, run });
      return currentTraceId();
    });
    const mail = await untilTrue(() =>
      bed.prisma.delivery.findFirst({
        where: { channel: 'email', status: 'sent', notification: { interviewId } },
      }),
    );
    expect(mail.traceparent).toContain(traceId ?? 'no trace');
    const sent = await untilTrue(() => spans.find((span) => span.attributes['delivery.id'] === mail.id));
    expect(sent.spanContext().traceId).toBe(traceId);
  });
});

describe('an interview that failed', () => {
  it('is told with the sentence that stands in its row', async () => {
    const { userId, email, interviewId, run } = await seedInterview(bed.prisma, { status: 'failed' });
    await bed.publish(interviewFailed, { interviewId, userId, run, code: 'media/no-audio' });
    await untilTrue(async () => (await mailsTo(testServers().inboxUrl, email)).length === 1);
    expect(await notificationsOf(userId)).toMatchObject({
      items: [{ kind: 'interview-failed', body: 'This recording has no sound.' }],
    });
  });
});

describe('an interview that is deleted', () => {
  it('takes its notifications with it', async () => {
    const { userId, interviewId, run } = await seedInterview(bed.prisma);
    await bed.publish(analysisCompleted, { interviewId, userId, run });
    await untilTrue(async () => (await notificationsOf(userId)).unread === 1);
    await bed.publish(interviewDeleted, { interviewId, userId, run });
    await untilTrue(async () => (await notificationsOf(userId)).items.length === 0);
    expect(await bed.prisma.delivery.count({ where: { notification: { interviewId } } })).toBe(0);
  });
});

describe('another person', () => {
  it('neither sees nor reads nor hears what is not theirs', async () => {
    const { userId, interviewId, run } = await seedInterview(bed.prisma);
    const stranger = await connected(first, 'a-stranger');
    const owner = await connected(first, userId);
    await bed.publish(analysisCompleted, { interviewId, userId, run });
    await untilTrue(() => owner.heard['notification.created']);
    const id = (await notificationsOf(userId)).items[0]?.id;
    expect((await ask('a-stranger', `/notifications/${id}/read`, 'POST')).status).toBe(404);
    await ask('a-stranger', '/notifications/read-all', 'POST');
    expect((await notificationsOf(userId)).unread).toBe(1);
    expect(await notificationsOf('a-stranger')).toEqual({ items: [], unread: 0 });
    expect(stranger.heard).toEqual({});
  });

  it('gets nothing without a sign-in', async () => {
    expect((await fetch(new URL('/notifications', first.url))).status).toBe(401);
  });
});

describe('live', () => {
  it('tells every page of the person on every replica that the status changed', async () => {
    const { userId, interviewId, run } = await seedInterview(bed.prisma);
    const pages = await Promise.all([
      connected(first, userId),
      connected(second, userId),
      connected(second, userId),
    ]);
    await bed.publish(interviewStatusChanged, {
      interviewId,
      userId,
      run,
      status: 'transcribing',
      version: 3,
    });
    await untilTrue(() => pages.every(({ heard }) => heard['interview.status']));
    for (const { heard } of pages)
      expect(heard['interview.status']).toEqual([{ interviewId, run, version: 3, status: 'transcribing' }]);
  });

  it('tells each page once how far the work is, whichever replica it is on', async () => {
    const { userId, interviewId, run } = await seedInterview(bed.prisma);
    const pages = await Promise.all([connected(first, userId), connected(second, userId)]);
    const stranger = await connected(second, 'another-stranger');
    const step = { run, stage: 'transcribing', percent: 40, remainingSeconds: 70 } as const;
    await untilTrue(() => {
      first.reportProgress({ ...step, interviewId: crypto.randomUUID(), userId });
      return pages.every(({ heard }) => heard['interview.progress']);
    });

    first.reportProgress({ ...step, interviewId, userId });
    await bed.publish(interviewStatusChanged, { interviewId, userId, run, status: 'analyzing', version: 4 });
    await untilTrue(() => pages.every(({ heard }) => heard['interview.status']));
    for (const { heard } of pages) {
      const ofThis = heard['interview.progress']?.filter((message) =>
        JSON.stringify(message).includes(interviewId),
      );
      expect(ofThis).toEqual([{ ...step, interviewId }]);
    }
    expect(stranger.heard).toEqual({});
  });

  it('takes a token from a program as well as the cookie of a browser', async () => {
    const socket = open(first, { auth: { token: signTestToken() }, transports: ['websocket'] });
    await new Promise<void>((resolve, reject) =>
      socket.once('connect', resolve).once('connect_error', reject),
    );
    expect(socket.connected).toBe(true);
  });

  it('refuses who is not signed in, with a code that a page can act on', async () => {
    expect((await refused(open(first, {}))).data).toEqual({ code: 'auth/required' });
    const ended = signTestToken({}, { kind: 'session-cookie', expiresIn: -10 });
    expect((await refused(open(first, { auth: { token: ended } }))).data).toEqual({ code: 'auth/expired' });
  });

  it('refuses pages of other sites, whatever cookie they bring', async () => {
    const options = { auth: { token: signTestToken() }, extraHeaders: { origin: 'https://evil.example' } };
    expect(await refused(open(first, { ...options, transports: ['websocket'] }))).toBeInstanceOf(Error);
    expect(await refused(open(first, { ...options, transports: ['polling'] }))).toBeInstanceOf(Error);
  });
});
