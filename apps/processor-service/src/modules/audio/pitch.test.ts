import { describe, expect, it } from 'vitest';
import { PITCH_FRAME, PitchEstimator } from './pitch.js';

const voice = (hz: number) =>
  Int16Array.from({ length: PITCH_FRAME }, (_, i) => {
    const phase = (2 * Math.PI * hz * i) / 16_000;
    return 6_000 * (Math.sin(phase) + 0.6 * Math.sin(2 * phase) + 0.3 * Math.sin(3 * phase));
  });

describe('PitchEstimator', () => {
  it.each([70, 98, 140, 220, 330])('hears %i Hz within one per cent', (hz) => {
    const heard = new PitchEstimator().estimate(voice(hz), 0);
    expect(heard).not.toBeNull();
    expect(Math.abs(heard! / hz - 1)).toBeLessThan(0.01);
  });

  it('hears no pitch in noise', () => {
    let state = 1;
    const noise = Int16Array.from({ length: PITCH_FRAME }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return (state % 12_000) - 6_000;
    });
    expect(new PitchEstimator().estimate(noise, 0)).toBeNull();
  });
});
