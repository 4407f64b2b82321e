import { describe, expect, it } from 'vitest';
import { CircuitBreaker } from './circuit-breaker.js';
import { EngineOrder } from './engine-order.js';
import { EngineUnavailable, type TranscriptionEngine } from './engine.js';

const SMALL = { bytes: 1_000, durationMs: 60_000 };
const signal = new AbortController().signal;

function engine(
  name: string,
  limits: Partial<TranscriptionEngine['capabilities']> = {},
): TranscriptionEngine {
  return {
    name,
    version: '1',
    capabilities: {
      verbatim: true,
      wordTimes: true,
      diarization: false,
      confidence: true,
      tier: 'standard',
      runsHere: false,
      maxBytes: null,
      maxDurationMs: null,
      pricePerHourUsd: 0,
      expectedSpeed: 0.1,
      ...limits,
    },
    transcribe: () => Promise.reject(new Error('not used')),
    close: () => Promise.resolve(),
  };
}
const down = (name: string, retryAfterMs: number | null = null) =>
  new EngineUnavailable(name, 'down', retryAfterMs);

describe('EngineOrder', () => {
  it('uses the first engine that can do it', async () => {
    const order = new EngineOrder([
      engine('small', { maxBytes: 500 }),
      engine('short', { maxDurationMs: 1 }),
      engine('third'),
    ]);
    expect(await order.withBest(SMALL, signal, async ({ name }) => name)).toBe('third');
  });

  it('falls back where one is unavailable, and fails with the last reason where all are', async () => {
    const order = new EngineOrder([engine('a'), engine('b')]);
    const work = async ({ name }: TranscriptionEngine) => {
      if (name === 'a') throw down('a');
      return name;
    };
    expect(await order.withBest(SMALL, signal, work)).toBe('b');
    await expect(order.withBest(SMALL, signal, ({ name }) => Promise.reject(down(name)))).rejects.toThrow(
      'b: down',
    );
  });

  it('tells the work which engines were passed over, and why', async () => {
    const order = new EngineOrder([engine('short', { maxDurationMs: 1 }), engine('a'), engine('b')]);
    const told = await order.withBest(SMALL, signal, async ({ name }, passedOver) => {
      if (name === 'a') throw down('a');
      return passedOver;
    });
    expect(told).toEqual([
      { engine: 'short', reason: 'does not take a recording of this length' },
      { engine: 'a', reason: 'down' },
    ]);
  });

  it('tries first what the person chose, then the others in their order', async () => {
    const order = new EngineOrder([engine('a'), engine('b'), engine('c')]);
    const asked: string[] = [];
    const work = async ({ name }: TranscriptionEngine) => {
      asked.push(name);
      if (name !== 'b') throw down(name);
      return name;
    };
    expect(await order.withBest(SMALL, signal, work, 'c')).toBe('b');
    expect(asked).toEqual(['c', 'a', 'b']);
  });

  it('ends a job by the engine that began it', async () => {
    const ended: string[] = [];
    const withJobs = { ...engine('b'), cancelJob: async (job: string) => void ended.push(job) };
    const order = new EngineOrder([engine('a'), withJobs]);
    await order.cancelJob('b', 'job-1');
    await order.cancelJob('a', 'job-2');
    await order.cancelJob('gone', 'job-3');
    expect(ended).toEqual(['job-1']);
  });

  it('does not hide faults of our own behind another engine', async () => {
    const order = new EngineOrder([engine('a'), engine('b')]);
    await expect(order.withBest(SMALL, signal, () => Promise.reject(new TypeError('bug')))).rejects.toThrow(
      'bug',
    );
  });

  it('leaves an engine alone that keeps failing, then tries it once', async () => {
    let now = 0;
    const order = new EngineOrder(
      [engine('a'), engine('b')],
      () => new CircuitBreaker({ failuresToOpen: 2, openMs: 1_000, now: () => now }),
    );
    const asked: string[] = [];
    const work = async ({ name }: TranscriptionEngine) => {
      asked.push(name);
      if (name === 'a') throw down('a');
      return name;
    };
    for (let i = 0; i < 3; i += 1) await order.withBest(SMALL, signal, work);
    expect(asked).toEqual(['a', 'b', 'a', 'b', 'b']);
    now = 1_001;
    await order.withBest(SMALL, signal, work);
    await order.withBest(SMALL, signal, work);
    expect(asked.slice(5)).toEqual(['a', 'b', 'b']);
  });

  it('stays away for as long as the engine asks', async () => {
    let now = 0;
    const breaker = new CircuitBreaker({ now: () => now });
    breaker.failed(5_000);
    expect(breaker.isOpen).toBe(true);
    now = 5_001;
    expect(breaker.isOpen).toBe(false);
  });
});
