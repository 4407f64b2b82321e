import { expect, it } from 'vitest';
import { noteFreshness, oldestStale, onFreshness } from './stale';

it('tells of the oldest that is shown, until each of them is fresh again', () => {
  let told = 0;
  const stop = onFreshness(() => (told += 1));
  noteFreshness('/a', null);
  expect([oldestStale(), told]).toEqual([null, 0]);
  noteFreshness('/a', '2026-11-26T10:00:00.000Z');
  noteFreshness('/b', '2026-11-26T09:00:00.000Z');
  noteFreshness('/b', '2026-11-26T09:00:00.000Z');
  expect([oldestStale(), told]).toEqual(['2026-11-26T09:00:00.000Z', 2]);
  noteFreshness('/b', null);
  expect(oldestStale()).toBe('2026-11-26T10:00:00.000Z');
  noteFreshness('/a', null);
  expect([oldestStale(), told]).toEqual([null, 4]);
  stop();
});
