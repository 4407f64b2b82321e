import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotaMark, remainingQuota, withinBudget } from './allowance.js';
import { rank, routingScore, type Candidate } from './choose.js';
import { costMicros } from './prices.js';
import { isGoodEnough } from './tiers.js';

const candidate = (name: string, changes: Partial<Candidate> = {}): Candidate => ({
  name,
  health: 1,
  remainingQuota: 1,
  latencyMs: 2_000,
  goodEnough: true,
  ...changes,
});

describe('routing', () => {
  it('is 0.4 health + 0.3 remaining quota + 0.3 speed', () => {
    expect(routingScore(candidate('a', { health: 0.5, remainingQuota: 0.5, latencyMs: 10_000 }))).toBeCloseTo(
      0.2 + 0.15 + 0.15,
    );
  });

  it('puts the preferred one first while it can, and never one that cannot', () => {
    const slow = candidate('slow', { latencyMs: 15_000 });
    const quick = candidate('quick');
    expect(rank([slow, quick], null).map((one) => one.name)).toEqual(['quick', 'slow']);
    expect(rank([slow, quick], 'slow').map((one) => one.name)).toEqual(['slow', 'quick']);
    expect(rank([{ ...slow, remainingQuota: 0 }, quick], 'slow').map((one) => one.name)).toEqual(['quick']);
    expect(rank([{ ...slow, health: 0 }], 'slow')).toEqual([]);
  });

  it('puts who is good enough for the task before who is only quick, unless a person prefers that one', () => {
    const quick = candidate('quick', { goodEnough: false, latencyMs: 100 });
    const good = candidate('good', { latencyMs: 15_000 });
    expect(rank([quick, good], null).map((one) => one.name)).toEqual(['good', 'quick']);
    expect(rank([quick, good], 'quick').map((one) => one.name)).toEqual(['quick', 'good']);
    expect(isGoodEnough('standard', 'answer')).toBe(false);
    expect(isGoodEnough('standard', 'advice')).toBe(true);
    expect(isGoodEnough('economy', 'prep')).toBe(true);
  });

  it('always gives a score from 0 to 1', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.option(fc.nat(600_000)), (health, quota, latencyMs) => {
        const score = routingScore(candidate('a', { health, remainingQuota: quota, latencyMs }));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe('allowance and cost', () => {
  const spent = { tokensByProvider: new Map([['a', 900]]), personMicros: 50 };
  it('warns at 80 and 90 percent and stops at 100', () => {
    expect([0.5, 0.2, 0.1, 0].map(quotaMark)).toEqual([null, 80, 90, 100]);
    expect(
      remainingQuota('a', spent, { tokensPerProviderAndDay: 1_000, microsPerPersonAndDay: null }),
    ).toBeCloseTo(0.1);
    expect(remainingQuota('b', spent, { tokensPerProviderAndDay: 1_000, microsPerPersonAndDay: null })).toBe(
      1,
    );
    expect(remainingQuota('a', spent, { tokensPerProviderAndDay: 900, microsPerPersonAndDay: null })).toBe(0);
  });

  it('keeps a person within the budget of the day', () => {
    expect(withinBudget(spent, { tokensPerProviderAndDay: null, microsPerPersonAndDay: 51 })).toBe(true);
    expect(withinBudget(spent, { tokensPerProviderAndDay: null, microsPerPersonAndDay: 50 })).toBe(false);
  });

  it('reckons in millionths of a dollar, rounded up', () => {
    const table = { m: { input: 0.4, output: 1.6 } };
    expect(costMicros('m', { inputTokens: 1_000, outputTokens: 100 }, table)).toBe(560n);
    expect(costMicros('m', { inputTokens: 1, outputTokens: 0 }, table)).toBe(1n);
    expect(costMicros('unknown', { inputTokens: 1_000, outputTokens: 100 }, table)).toBe(0n);
  });
});
