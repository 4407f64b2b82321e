import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashOf, readHash } from './moment';

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.nat(10_800_000), fc.nat(60_000), (startMs, length) => {
      const moment = { startMs, endMs: startMs + length };
      expect(readHash(hashOf(moment))).toEqual(moment);
    }),
  );
});

it.each(['', '#answers', '#t=', '#t=5', '#t=9-5', '#t=1-2-3', '#t=-1-5'])(
  'takes %s for no moment',
  (hash) => {
    expect(readHash(hash)).toBeNull();
  },
);
