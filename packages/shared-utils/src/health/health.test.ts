import { describe, expect, it } from 'vitest';
import { Health, type HealthCheck } from './index.js';
import { runCheck } from './health-check.js';

const up = (name: string, level: HealthCheck['level'] = 'required'): HealthCheck => ({
  name,
  level,
  check: async () => 1,
});
const down = (name: string, level: HealthCheck['level'] = 'required'): HealthCheck => ({
  name,
  level,
  check: () =>
    Promise.reject(Object.assign(new Error('postgresql://me:hunter2@db is away'), { code: 'ECONNREFUSED' })),
});

function listening(...checks: HealthCheck[]): Health {
  const health = new Health(checks);
  health.markListening();
  return health;
}

describe('readiness', () => {
  it('is ready when all answer', async () => {
    expect(await listening(up('postgres'), up('redis', 'degraded')).readiness()).toMatchObject({
      status: 'ready',
    });
  });

  it('is unavailable without something required, and says what, not where', async () => {
    const readiness = await listening(down('postgres'), up('redis')).readiness();
    expect(readiness).toMatchObject({
      status: 'unavailable',
      checks: { postgres: { status: 'down', reason: 'ECONNREFUSED' }, redis: { status: 'up' } },
    });
    expect(JSON.stringify(readiness)).not.toContain('hunter2');
  });

  it('goes on, degraded, without something that it can do without', async () => {
    expect(await listening(up('postgres'), down('redis', 'degraded')).readiness()).toMatchObject({
      status: 'degraded',
    });
  });

  it('is not ready before it listens nor once it drains', async () => {
    expect(await new Health([up('postgres')]).readiness()).toMatchObject({ status: 'unavailable' });
    const health = listening(up('postgres'));
    health.markDraining();
    expect(await health.readiness()).toMatchObject({ status: 'draining' });
  });

  it('asks once for probes that come together, and again for the next', async () => {
    let asked = 0;
    const health = listening({ name: 'x', level: 'required', check: async () => (asked += 1) });
    await Promise.all([health.readiness(), health.readiness()]);
    expect(asked).toBe(1);
    await health.readiness();
    expect(asked).toBe(2);
  });
});

describe('runCheck', () => {
  it('takes no answer in time for down', async () => {
    const silent = {
      name: 'x',
      level: 'required',
      timeoutMs: 20,
      check: () => new Promise(() => undefined),
    } as const;
    expect(await runCheck(silent)).toMatchObject({ status: 'down', reason: 'timeout' });
  });

  it('takes a check that throws at once for down', async () => {
    const broken: HealthCheck = {
      name: 'x',
      level: 'required',
      check: () => {
        throw new TypeError('x');
      },
    };
    expect(await runCheck(broken)).toMatchObject({ status: 'down', reason: 'TypeError' });
  });
});

describe('hasStarted', () => {
  it('comes true with the first readiness and stays so', async () => {
    let away = true;
    const health = new Health([
      { name: 'postgres', level: 'required', check: async () => (away ? Promise.reject(new Error('x')) : 1) },
    ]);
    away = false;
    expect(await health.hasStarted()).toBe(false);
    health.markListening();
    away = true;
    expect(await health.hasStarted()).toBe(false);
    away = false;
    expect(await health.hasStarted()).toBe(true);
    away = true;
    expect(await health.hasStarted()).toBe(true);
  });
});
