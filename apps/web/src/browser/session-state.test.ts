import { afterEach, expect, test, vi } from 'vitest';
import { hasSessionEnded, noteSession, onSession } from './session-state';

afterEach(() => noteSession(200));

test('a 401 ends the session, and only a success says that it goes on again', () => {
  const tell = vi.fn();
  const stop = onSession(tell);
  for (const status of [200, 500]) noteSession(status);
  expect(hasSessionEnded()).toBe(false);
  noteSession(401);
  for (const status of [401, 403, 500]) noteSession(status);
  expect(hasSessionEnded()).toBe(true);
  expect(tell).toHaveBeenCalledTimes(1);
  noteSession(200);
  expect(hasSessionEnded()).toBe(false);
  expect(tell).toHaveBeenCalledTimes(2);
  stop();
});
