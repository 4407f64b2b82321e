import { expect, test } from 'vitest';
import { Isolation } from './isolation.js';

test('deliveries run side by side', async () => {
  const isolation = new Isolation();
  const first = await isolation.share();
  const second = await isolation.share();
  first();
  second();
});

test('a suspect waits for the running ones and holds up new ones', async () => {
  const isolation = new Isolation();
  const order: string[] = [];
  const leaveShared = await isolation.share();
  const suspect = isolation.alone(1_000).then((leave) => {
    order.push('suspect');
    return leave;
  });
  const late = isolation.share().then((leave) => {
    order.push('late');
    leave();
  });
  leaveShared();
  const leave = await suspect;
  expect(order).toEqual(['suspect']);
  leave?.();
  await late;
  expect(order).toEqual(['suspect', 'late']);
});

test('a suspect that cannot be alone in time gives way', async () => {
  const isolation = new Isolation();
  const leave = await isolation.share();
  expect(await isolation.alone(20)).toBeUndefined();
  const next = await isolation.share();
  next();
  leave();
  expect(await isolation.alone(20)).toBeTypeOf('function');
});

test('two suspects are not together', async () => {
  const isolation = new Isolation();
  const leave = await isolation.alone(10);
  expect(await isolation.alone(20)).toBeUndefined();
  leave?.();
  expect(await isolation.alone(20)).toBeTypeOf('function');
});
