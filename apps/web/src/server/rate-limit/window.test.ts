import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictOf, type Usage } from './window';

const usage = (used: number, quota: number, endsInMs = 30_000): Usage => ({
  policy: { name: 'user', quota, windowSeconds: 60 },
  used,
  endsInMs,
});

describe('verdictOf', () => {
  it('allows the last request of the quota and refuses the next', () => {
    expect(verdictOf([usage(10, 10)])?.allowed).toBe(true);
    expect(verdictOf([usage(11, 10)])?.allowed).toBe(false);
  });

  it('tells the policy and what is left of it', () => {
    expect(verdictOf([usage(4, 10, 29_001)])?.headers).toEqual({
      'RateLimit-Policy': '"user";q=10;w=60',
      RateLimit: '"user";r=6;t=30',
    });
  });

  it('lets the tightest of several decide', () => {
    const address: Usage = {
      policy: { name: 'address', quota: 100, windowSeconds: 60 },
      used: 101,
      endsInMs: 5000,
    };
    const verdict = verdictOf([usage(1, 10), address, usage(2, 10)]);
    expect(verdict).toMatchObject({ allowed: false, retryAfterSeconds: 5 });
    expect(verdict?.headers['RateLimit']).toContain('"address"');
  });

  it('has no verdict where nothing was counted', () => {
    expect(verdictOf([])).toBeNull();
  });

  it('never tells a negative rest nor a wait of zero, and refuses exactly when one quota is passed', () => {
    const usages = fc.array(
      fc.record({
        used: fc.integer({ min: 1, max: 5000 }),
        quota: fc.integer({ min: 1, max: 4000 }),
        ends: fc.integer({ min: -5, max: 60_000 }),
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(usages, (list) => {
        const verdict = verdictOf(list.map(({ used, quota, ends }) => usage(used, quota, ends)));
        expect(verdict?.allowed).toBe(list.every(({ used, quota }) => used <= quota));
        expect(Number(/r=(-?\d+)/.exec(verdict?.headers['RateLimit'] ?? '')?.[1])).toBeGreaterThanOrEqual(0);
        expect(verdict?.retryAfterSeconds).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
