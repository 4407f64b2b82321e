import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { uploadPatience, withPatience } from './patience.js';

/** Nothing waits: the clock goes on instead. */
const pause = async (ms: number): Promise<void> => void vi.advanceTimersByTime(ms);

const away = () => Promise.reject(Object.assign(new Error('no answer'), { code: 'ECONNREFUSED' }));

describe('blob-away-five-minutes', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** How it ended, and when it was tried, seconds. */
  async function waitFor(work: (second: number) => Promise<unknown>) {
    const started = performance.now();
    const at: number[] = [];
    const attempt = () => {
      const second = (performance.now() - started) / 1_000;
      at.push(second);
      return work(second);
    };
    const outcome = await withPatience(uploadPatience(300), attempt, undefined, pause).then(
      () => 'done',
      (error: unknown) => error,
    );
    return { at, outcome };
  }

  it('is tried every 30 s for 5 minutes, then 503 with Retry-After', async () => {
    const { at, outcome } = await waitFor(away);
    expect(outcome).toMatchObject({ status: 503, retryAfterSeconds: 30 });
    const gaps = at.slice(1).map((second, i) => Math.round(second - (at[i] ?? 0)));
    expect(new Set(gaps.slice(3))).toEqual(new Set([30]));
    expect(at.at(-1)).toBeGreaterThan(270);
    expect(at.at(-1)).toBeLessThanOrEqual(300);
  });

  it('goes on as soon as it is back', async () => {
    const { at, outcome } = await waitFor((second) => (second > 200 ? Promise.resolve() : away()));
    expect(outcome).toBe('done');
    expect(at.at(-1)).toBeLessThan(231);
  });

  it('does not wait for what waiting does not mend', async () => {
    const forbidden = Object.assign(new Error('forbidden'), { statusCode: 403 });
    expect(await waitFor(() => Promise.reject(forbidden))).toEqual({ at: [0], outcome: forbidden });
  });
});
