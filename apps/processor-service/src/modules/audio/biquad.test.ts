import { expect, it } from 'vitest';
import { Biquad } from './biquad.js';
import { SAMPLE_RATE } from './pcm-file.js';

/** What is left of a tone's amplitude once the filter has settled. */
function left(filter: Biquad, hz: number): number {
  const sound = Array.from({ length: SAMPLE_RATE }, (_, i) =>
    filter.run(Math.cos((2 * Math.PI * hz * i) / SAMPLE_RATE)),
  );
  return Math.max(...sound.slice(SAMPLE_RATE / 2));
}

it.each([
  ['high-pass', () => Biquad.highPass(200), 1_000, 20],
  ['low-pass', () => Biquad.lowPass(4_000), 100, 7_500],
])('a %s lets through what it should and little else', (_, make, passed, stopped) => {
  expect(left(make(), passed)).toBeGreaterThan(0.98);
  expect(left(make(), stopped)).toBeLessThan(0.03);
});

it('takes an offset away', () => expect(left(Biquad.highPass(70), 0)).toBeLessThan(1e-6));
