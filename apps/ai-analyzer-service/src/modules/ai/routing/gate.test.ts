import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gate } from './gate.js';

const signal = new AbortController().signal;

describe('the gate', () => {
  it('never holds more than its limit, and lets everyone through', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 20 }),
        async (limit, ticks) => {
          const gate = new Gate(limit);
          let inside = 0;
          let most = 0;
          await Promise.all(
            ticks.map(async (count) => {
              const leave = await gate.enter(signal);
              most = Math.max(most, (inside += 1));
              for (let i = 0; i < count; i += 1) await Promise.resolve();
              inside -= 1;
              leave();
            }),
          );
          expect(inside).toBe(0);
          expect(most).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });

  it('lets who gives up go, and the next one in', async () => {
    const gate = new Gate(1);
    const leave = await gate.enter(signal);
    const impatient = new AbortController();
    const gone = gate.enter(impatient.signal);
    const patient = gate.enter(signal);
    impatient.abort();
    await expect(gone).rejects.toMatchObject({ kind: 'cancelled' });
    leave();
    (await patient)();
    expect(await gate.enter(signal)).toBeTypeOf('function');
  });

  it('does not let in who gave up before', async () => {
    await expect(new Gate(1).enter(AbortSignal.abort())).rejects.toMatchObject({ kind: 'cancelled' });
  });
});
