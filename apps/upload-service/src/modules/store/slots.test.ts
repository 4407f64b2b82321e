import { expect, it } from 'vitest';
import { Slots } from './slots.js';

it('runs so many at once, every one of them, and goes on after one that fails', async () => {
  const slots = new Slots(3);
  let now = 0;
  let most = 0;
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, i) =>
      slots.run(async () => {
        now += 1;
        most = Math.max(most, now);
        await new Promise((resolve) => setImmediate(resolve));
        now -= 1;
        if (i % 5 === 0) throw new Error('away');
        return i;
      }),
    ),
  );
  expect(most).toBe(3);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(16);
});
