import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import { TokenVerifier } from '@interview-buddy/shared-utils/auth';
import { signTestToken, untilTrue } from '@interview-buddy/shared-utils/testing';
import { LiveRedis } from './live-redis.js';
import { createLiveServer, roomOf, type LiveServer } from './live-server.js';
import { dropEndedSessions } from './session-check.js';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const NOBODY = 'redis://127.0.0.1:1';

async function start(
  verify: () => Promise<unknown>,
): Promise<{ server: LiveServer; url: string; verifier: TokenVerifier }> {
  const http = createServer();
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
  const verifier = new TokenVerifier({ verifyIdToken: verify, verifySessionCookie: verify });
  const redis = new LiveRedis(NOBODY);
  const server = createLiveServer(
    http,
    { publicUrl: 'https://buddy.example', redisUrl: NOBODY, streamName: 's' },
    redis,
    verifier,
  );
  closers.push(
    () => redis.disconnectAll(),
    () => server.close(),
  );
  return { server, verifier, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
}

async function connect(url: string) {
  const socket = io(url, {
    forceNew: true,
    reconnection: false,
    auth: { token: signTestToken({ id: 'u1' }) },
  });
  closers.push(() => socket.disconnect());
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  return socket;
}

describe('live without Redis', () => {
  it('still tells the pages of this replica, at once', async () => {
    const { server, url } = await start(() => Promise.resolve({ uid: 'u1' }));
    const socket = await connect(url);
    const heard = new Promise((resolve) => socket.once('interview.status', resolve));
    server.to(roomOf('u1')).emit('interview.status', { hello: true });
    expect(await heard).toEqual({ hello: true });
  });
});

describe('dropEndedSessions', () => {
  it('lets go of whoever was signed out since, and of nobody while that cannot be known', async () => {
    let answer: () => Promise<unknown> = () => Promise.resolve({ uid: 'u1' });
    const { server, url, verifier } = await start(() => answer());
    const socket = await connect(url);

    answer = () => Promise.reject(new Error('network'));
    await dropEndedSessions(server, verifier);
    expect(socket.connected).toBe(true);

    answer = () => Promise.reject(Object.assign(new Error('revoked'), { code: 'auth/id-token-revoked' }));
    await dropEndedSessions(server, verifier);
    await untilTrue(() => !socket.connected);
  });
});
