import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BriefMemory } from './brief-memory.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const memory = (most = 10) => new BriefMemory<number>({ forMs: 1_000, most });
const counting = () => {
  let asked = 0;
  return () => Promise.resolve((asked += 1));
};

describe('BriefMemory', () => {
  it('gives the same answer while it holds, and asks anew once it does not', async () => {
    const [some, ask] = [memory(), counting()];
    expect(await some.recall('a', ask)).toBe(1);
    vi.advanceTimersByTime(999);
    expect(await some.recall('a', ask)).toBe(1);
    vi.advanceTimersByTime(1);
    expect(await some.recall('a', ask)).toBe(2);
  });

  it('counts from the question, since what it was about may change before the answer', async () => {
    const some = memory();
    const { promise, resolve } = Promise.withResolvers<number>();
    const first = some.recall('a', () => promise);
    vi.advanceTimersByTime(1_000);
    expect(some.recall('a', counting())).toBe(first);
    resolve(7);
    await first;
    expect(await some.recall('a', counting())).toBe(1);
  });

  it('asks anew where that is wanted, and remembers what was answered then', async () => {
    const [some, ask] = [memory(), counting()];
    await some.recall('a', ask);
    expect(await some.renew('a', ask)).toBe(2);
    expect(await some.recall('a', ask)).toBe(2);
  });

  it('shares a question that is on its way', async () => {
    const [some, ask] = [memory(), vi.fn(counting())];
    expect(await Promise.all([some.recall('a', ask), some.renew('a', ask), some.recall('a', ask)])).toEqual([
      1, 1, 1,
    ]);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('remembers no failure, also where it comes after another question', async () => {
    const [some, ask] = [memory(), counting()];
    await expect(some.recall('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await some.recall('a', ask)).toBe(1);

    const { promise, reject } = Promise.withResolvers<number>();
    const late = some.recall('b', () => promise);
    some.forget('b');
    expect(await some.recall('b', ask)).toBe(2);
    reject(new Error('away'));
    await expect(late).rejects.toThrow('away');
    expect(await some.recall('b', ask)).toBe(2);
  });

  it('forgets the oldest where there are too many', async () => {
    const [some, ask] = [memory(2), counting()];
    for (const key of ['a', 'b', 'c']) await some.recall(key, ask);
    expect(await some.recall('b', ask)).toBe(2);
    expect(await some.recall('c', ask)).toBe(3);
    expect(await some.recall('a', ask)).toBe(4);
  });
});
