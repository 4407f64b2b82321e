import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runsOf } from './fonts';

const latin = (codePoint: number) => codePoint < 0x100;
const extended = (codePoint: number) => codePoint >= 0x100 && codePoint < 0x400;

it('takes another file only for the letters that need it', () => {
  expect(runsOf('at Łódź it is', [latin, extended])).toEqual([
    { text: 'at ', font: 0 },
    { text: 'Ł', font: 1 },
    { text: 'ód', font: 0 },
    { text: 'ź ', font: 1 },
    { text: 'it is', font: 0 },
  ]);
});

it('loses no letter, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const runs = runsOf(text, [latin, extended]);
      expect(runs.map((run) => run.text).join('')).toBe(text);
      for (const [index, run] of runs.entries()) expect(run.font).not.toBe(runs[index + 1]?.font);
    }),
  );
});
