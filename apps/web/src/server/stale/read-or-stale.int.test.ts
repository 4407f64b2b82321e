import type { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { authExpired, notFound, unavailable } from '../http/problem';
import { createLimitsRedis } from '../rate-limit/redis';
import type { Session } from '../session/session';
import { stubEnvironment } from '../test-environment.test-helper';
import { forFirstPaint } from './first-paint';
import { readOrStale, STALE_HEADER, type Reading } from './read-or-stale';
import { StaleCache } from './stale-cache';

const open: Redis[] = [];
const schema = z.object({ score: z.number() });
const busy = () => Promise.reject(unavailable());
const someone = (id = `user-${crypto.randomUUID()}`): Session => ({
  user: { id, email: null, name: null, emailVerified: true, roles: ['user'] },
  token: 't',
});

const reading = (
  session: Session,
  read: () => Promise<{ score: number }>,
  field = 'analysis:1',
): Reading<typeof schema> => ({ session, field, schema, read });

beforeEach(() => stubEnvironment(inject('servers').redisUrl));
afterEach(() => open.splice(0).forEach((redis) => redis.disconnect()));

async function newCache(): Promise<StaleCache> {
  const redis = createLimitsRedis(inject('servers').redisUrl);
  open.push(redis);
  await expect.poll(() => redis.status).toBe('ready');
  return new StaleCache(redis, `test-${crypto.randomUUID()}`);
}

async function readWell(cache: StaleCache, session: Session, score: number): Promise<void> {
  await readOrStale(
    reading(session, () => Promise.resolve({ score })),
    cache,
  );
  await expect
    .poll(async () => (await cache.find(session.user.id, 'analysis:1', schema))?.value.score)
    .toBe(score);
}

describe('while the database has no connection free', () => {
  it('gives what was read last, marked with its time', async () => {
    const [cache, session] = [await newCache(), someone()];
    await readWell(cache, session, 60);
    await readWell(cache, session, 71);
    const answer = await readOrStale(reading(session, busy), cache);
    expect(answer).toBeInstanceOf(Response);
    if (!(answer instanceof Response)) return;
    expect(await answer.json()).toEqual({ score: 71 });
    expect(Date.now() - Date.parse(answer.headers.get(STALE_HEADER) ?? '')).toBeLessThan(60_000);
  });

  it('gives nobody what another person read', async () => {
    const [cache, session] = [await newCache(), someone()];
    await readWell(cache, session, 60);
    await expect(readOrStale(reading(someone(), busy), cache)).rejects.toMatchObject({
      status: 503,
    });
  });

  it('keeps the same only once a minute, and what changed at once, back and forth', async () => {
    const [cache, { user }] = [await newCache(), someone()];
    const keptAt = async () => (await cache.find(user.id, 'list', schema))?.at;
    const [first, second, third, fourth] = [1, 2, 3, 4].map((day) => new Date(Date.UTC(2026, 0, day)));
    await cache.keep(user.id, 'list', { score: 60 }, first);
    await cache.keep(user.id, 'list', { score: 60 }, second);
    expect(await keptAt()).toBe(first?.toISOString());
    await cache.keep(user.id, 'list', { score: 71 }, third);
    expect(await keptAt()).toBe(third?.toISOString());
    await cache.keep(user.id, 'list', { score: 60 }, fourth);
    expect(await keptAt()).toBe(fourth?.toISOString());
  });

  it('says 503 once the person deleted something, rather than show it again', async () => {
    const [cache, session] = [await newCache(), someone()];
    await readWell(cache, session, 60);
    await cache.forget(session.user.id);
    await expect(readOrStale(reading(session, busy), cache)).rejects.toMatchObject({
      status: 503,
    });
  });

  it('does not take a refusal for an outage', async () => {
    const [cache, session] = [await newCache(), someone()];
    await readWell(cache, session, 60);
    const gone = () => Promise.reject(notFound());
    await expect(readOrStale(reading(session, gone), cache)).rejects.toMatchObject({
      status: 404,
    });
  });

  it('drops what an older release kept in another shape', async () => {
    const [cache, session] = [await newCache(), someone()];
    await cache.keep(session.user.id, 'analysis:1', { points: 3 });
    await expect(readOrStale(reading(session, busy), cache)).rejects.toMatchObject({
      status: 503,
    });
  });

  it('keeps the newest few only, and nothing that is very large', async () => {
    const [cache, { user }] = [await newCache(), someone()];
    for (let field = 0; field < 21; field += 1) await cache.keep(user.id, String(field), { score: field });
    expect(await cache.find(user.id, '0', schema)).toBeNull();
    expect((await cache.find(user.id, '20', schema))?.value.score).toBe(20);
    const noise = Array.from({ length: 200_000 }, () => Math.random());
    await cache.keep(user.id, 'large', { score: 1, noise });
    expect(await cache.find(user.id, 'large', schema)).toBeNull();
  });
});

describe('a page that is drawn while the database has no connection free', () => {
  const slow = () => new Promise<never>(() => undefined);

  it.each([
    ['is busy', busy],
    ['is slow', slow],
  ])('shows what was read last where the service %s, marked with its time', async (_, read) => {
    const [cache, session] = [await newCache(), someone()];
    await readWell(cache, session, 71);
    const drawn = await forFirstPaint(reading(session, read), { cache, patienceMs: 5 });
    expect(drawn).toMatchObject({ value: { score: 71 }, stale: true });
    expect(Date.now() - Date.parse(drawn?.at ?? '')).toBeLessThan(60_000);
  });

  it('shows nothing to somebody whom the service refuses', async () => {
    const [cache, session] = [await newCache(), someone()];
    await readWell(cache, session, 71);
    const refused = () => Promise.reject(authExpired());
    expect(await forFirstPaint(reading(session, refused), { cache })).toBeNull();
  });

  it('shows nobody what another person read', async () => {
    const [cache, session] = [await newCache(), someone()];
    await readWell(cache, session, 71);
    expect(await forFirstPaint(reading(someone(), busy), { cache })).toBeNull();
  });
});

it('goes on without Redis', async () => {
  const cache = new StaleCache(null, 'x');
  expect(
    await readOrStale(
      reading(someone(), () => Promise.resolve({ score: 1 })),
      cache,
    ),
  ).toEqual({
    score: 1,
  });
  await expect(readOrStale(reading(someone(), busy), cache)).rejects.toMatchObject({ status: 503 });
});
