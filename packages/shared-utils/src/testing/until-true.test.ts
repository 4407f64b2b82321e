import { expect, it } from 'vitest';
import { untilTrue } from './until-true.js';

it('gives what became true', async () => {
  let asked = 0;
  expect(await untilTrue(() => (asked += 1) > 2 && asked, { everyMs: 1 })).toBe(3);
});

it('takes a failure for not yet', async () => {
  let asked = 0;
  const flaky = () => ((asked += 1) < 3 ? Promise.reject(new Error('x')) : Promise.resolve('yes'));
  expect(await untilTrue(flaky, { everyMs: 1 })).toBe('yes');
});

it('gives up with what was wrong last', async () => {
  const never = untilTrue(() => Promise.reject(new Error('the reason')), { timeoutMs: 20, everyMs: 1 });
  await expect(never).rejects.toMatchObject({ cause: expect.objectContaining({ message: 'the reason' }) });
});
