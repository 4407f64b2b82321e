import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { uploadPatience, withPatience } from './patience.js';

const away = () => Promise.reject(Object.assign(new Error('no answer'), { code: 'ECONNREFUSED' }));

describe('blob-away-five-minutes', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** When it was tried, seconds. */
  async function attemptsOf(work: () => Promise<unknown>, signal?: AbortSignal) {
    const started = performance.now();
    const at: number[] = [];
    const outcome = withPatience(
      uploadPatience(300),
      () => {
        at.push((performance.now() - started) / 1_000);
        return work();
      },
      signal,
    ).then(
      () => 'done',
      (error: unknown) => error,
    );
    return { at, outcome };
  }

  it('is tried every 30 s for 5 minutes, then 503 with Retry-After', async () => {
    const { at, outcome } = await attemptsOf(away);
    await vi.advanceTimersByTimeAsync(310_000);
    expect(await outcome).toMatchObject({ status: 503, retryAfterSeconds: 30 });
    const gaps = at.slice(4).map((time, i) => Math.round(time - (at[i + 3] ?? 0)));
    expect(new Set(gaps)).toEqual(new Set([30]));
    expect(at.at(-1)).toBeGreaterThan(270);
    expect(at.at(-1)).toBeLessThanOrEqual(300);
  });

  it('goes on as soon as it is back', async () => {
    let isBack = false;
    const { outcome } = await attemptsOf(() => (isBack ? Promise.resolve() : away()));
    await vi.advanceTimersByTimeAsync(200_000);
    isBack = true;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await outcome).toBe('done');
  });

  it('does not wait for what waiting does not mend', async () => {
    const { at, outcome } = await attemptsOf(() =>
      Promise.reject(Object.assign(new Error('forbidden'), { statusCode: 403 })),
    );
    expect(await outcome).toMatchObject({ statusCode: 403 });
    expect(at).toHaveLength(1);
  });
});
