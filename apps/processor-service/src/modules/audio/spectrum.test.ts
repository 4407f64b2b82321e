import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PowerSpectrum } from './spectrum.js';

describe('PowerSpectrum', () => {
  it('puts a sine into its bin', () => {
    const power = new PowerSpectrum(64).of(
      Float64Array.from({ length: 64 }, (_, i) => Math.sin((2 * Math.PI * 5 * i) / 64)),
    );
    expect(power.indexOf(Math.max(...power))).toBe(5);
    expect(power[5]).toBeCloseTo(32 ** 2, 6);
  });

  it('keeps the energy (Parseval)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 32, maxLength: 32 }),
        (frame) => {
          const power = new PowerSpectrum(32).of(frame);
          const spectral =
            power.reduce((sum, value, i) => sum + value * (i === 0 || i === 16 ? 1 : 2), 0) / 32;
          expect(spectral).toBeCloseTo(
            frame.reduce((sum, value) => sum + value * value, 0),
            6,
          );
        },
      ),
    );
  });
});
