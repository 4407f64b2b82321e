import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Session } from '../session/session';
import { forFirstPaint } from './first-paint';
import { StaleCache } from './stale-cache';

const cache = new StaleCache(null, 'x');
const session: Session = {
  user: { id: 'u1', email: null, name: null, emailVerified: true, roles: ['user'] },
  token: 't',
};
const reading = (read: () => Promise<number>) => ({ session, field: 'list', schema: z.number(), read });

it('gives what is read, fresh', async () => {
  const drawn = await forFirstPaint(
    reading(() => Promise.resolve(3)),
    { cache },
  );
  expect(drawn).toMatchObject({ value: 3, stale: false });
  expect(Math.abs(Date.now() - Date.parse(drawn?.at ?? ''))).toBeLessThan(5_000);
});

it.each<[string, () => Promise<number>]>([
  ['is refused', () => Promise.reject(new Error('401'))],
  ['does not come in time, and nothing was kept', () => new Promise(() => undefined)],
])('gives nothing where it %s', async (_, read) => {
  expect(await forFirstPaint(reading(read), { cache, patienceMs: 5 })).toBeNull();
});
