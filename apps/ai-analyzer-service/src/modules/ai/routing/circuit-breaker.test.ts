import { describe, expect, it } from 'vitest';
import { CircuitBreaker } from './circuit-breaker.js';

function breaker(): { one: CircuitBreaker; pass: (ms: number) => void } {
  let now = 1_000;
  return {
    one: new CircuitBreaker({ failures: 5, withinMs: 60_000, openMs: 60_000 }, () => now),
    pass: (ms) => void (now += ms),
  };
}

const fail = (one: CircuitBreaker, times: number): void => {
  for (let i = 0; i < times; i += 1) one.failed();
};

describe('the circuit breaker', () => {
  it('opens at the fifth failure within a minute, for a minute', () => {
    const { one, pass } = breaker();
    fail(one, 4);
    expect(one.tryAcquire()).toBe(true);
    fail(one, 1);
    expect(one.state).toBe('open');
    expect(one.tryAcquire()).toBe(false);
    expect(one.health).toBe(0);
    pass(59_999);
    expect(one.tryAcquire()).toBe(false);
    pass(1);
    expect(one.state).toBe('half-open');
  });

  it('forgets failures older than a minute', () => {
    const { one, pass } = breaker();
    fail(one, 4);
    pass(60_000);
    fail(one, 1);
    expect(one.state).toBe('closed');
  });

  it('lets one through when half open, and closes when that one succeeds', () => {
    const { one, pass } = breaker();
    fail(one, 5);
    pass(60_000);
    expect([one.tryAcquire(), one.tryAcquire()]).toEqual([true, false]);
    one.succeeded();
    expect(one.state).toBe('closed');
    expect(one.health).toBe(1);
  });

  it('opens again when that one fails, and tries the next after a cancelled one', () => {
    const { one, pass } = breaker();
    fail(one, 5);
    pass(60_000);
    expect(one.tryAcquire()).toBe(true);
    one.released();
    expect(one.tryAcquire()).toBe(true);
    one.failed();
    expect(one.state).toBe('open');
  });
});
