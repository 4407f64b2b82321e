import fc from 'fast-check';
import { expect, it } from 'vitest';
import { turnAt } from './marks';

it('finds the turn of any moment as a plain search would', () => {
  const starts = fc.uniqueArray(fc.nat(10_000), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(starts, fc.nat(12_000), (unordered, ms) => {
      const turns = unordered.sort((a, b) => a - b).map((startMs) => ({ turn: { startMs } }));
      const expected = turns.filter(({ turn }) => turn.startMs <= ms).at(-1) ?? turns[0];
      expect(turnAt(turns, ms)).toBe(expected);
    }),
  );
});

it('finds nothing in an empty transcript', () => {
  expect(turnAt([], 5)).toBeNull();
});
