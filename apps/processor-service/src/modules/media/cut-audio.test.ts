import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { media } from '../../media.test-helper.js';
import { TWO_VOICES } from '../../recording.test-helper.js';
import { cutAudio, encodeChannels } from './cut-audio.js';

const root = mkdtempSync(join(tmpdir(), 'cut-'));
afterAll(() => rmSync(root, { recursive: true }));
const { signal } = new AbortController();
const samplesIn = (path: string) => {
  const bytes = readFileSync(path);
  return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
};
const cut = (source: string, startMs: number, endMs: number, channels: 1 | 2 = 1) =>
  cutAudio(source, { startMs, endMs }, { directory: mkdtempSync(join(root, 'part-')), channels, signal });

/** How many samples `part` lies after `at` in `whole`, by where the two are most alike. */
function shift(whole: Int16Array, part: Int16Array, at: number): number {
  const reach = 400;
  let [best, most] = [0, Number.NEGATIVE_INFINITY];
  for (let by = -reach; by <= reach; by += 1) {
    let sum = 0;
    for (let i = reach; i < 20_000; i += 3) sum += whole[at + by + i]! * part[i]!;
    if (sum > most) [best, most] = [by, sum];
  }
  return best;
}

describe('cutAudio', { timeout: 60_000 }, () => {
  it('takes the stretch from where it begins, to the millisecond', async () => {
    const whole = samplesIn((await cut(TWO_VOICES, 0, 30_000)).pcm.path);
    for (const startMs of [2_500, 7_321]) {
      const { pcm, durationMs } = await cut(TWO_VOICES, startMs, startMs + 4_000);
      expect(durationMs).toBe(4_000);
      expect(Math.abs(shift(whole, samplesIn(pcm.path), startMs * 16))).toBeLessThanOrEqual(16);
    }
  });

  it('keeps channels apart', async () => {
    const { pcm } = await cut(media.stereo(), 0, 29_000, 2);
    const kept = samplesIn((await cut(await encodeChannels(pcm, signal), 1_000, 1_900, 2)).pcm.path);
    const energy = (side: number) => kept.reduce((sum, v, i) => sum + (i % 2 === side ? v * v : 0), 0);
    expect(energy(0)).toBeGreaterThan(100 * energy(1));
  });

  it('fails where there is nothing', async () => {
    await expect(cut('/nowhere.ogg', 0, 1_000)).rejects.toThrow('could not be read');
  });
});
