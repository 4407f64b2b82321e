import { expect, it } from 'vitest';
import { forFirstPaint } from './first-paint';

it('gives what is read', async () => {
  expect(await forFirstPaint(Promise.resolve({ items: [] }))).toEqual({ items: [] });
});

it.each<[string, () => Promise<unknown>, number?]>([
  ['is refused', () => Promise.reject(new Error('401'))],
  ['was kept from before', () => Promise.resolve(Response.json({}))],
  ['does not come in time', () => new Promise(() => undefined), 5],
])('gives nothing where it %s', async (_, read, patienceMs) => {
  expect(await forFirstPaint(read(), patienceMs)).toBeNull();
});
