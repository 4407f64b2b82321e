import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { media } from '../../media.test-helper.js';
import { SAMPLE_RATE, samplesOf } from '../audio/pcm-file.js';
import { extractAudio, type ExtractedAudio } from './extract-audio.js';
import { probe } from './probe.js';

const root = mkdtempSync(join(tmpdir(), 'times-'));
afterAll(() => rmSync(root, { recursive: true }));
const { signal } = new AbortController();

async function extract(source: string): Promise<ExtractedAudio> {
  const limits = { longestMs: 7_200_000, timeoutMs: 60_000 };
  const directory = mkdtempSync(join(root, 'one-'));
  return extractAudio(source, await probe(source, signal), { directory, limits, signal });
}

/** Where the first sound stands. */
function beginsMs({ pcm: { path, channels } }: ExtractedAudio, fromMs = 0): number {
  const bytes = readFileSync(path);
  const samples = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  const first = samples.findIndex((size, i) => i >= channels * samplesOf(fromMs) && Math.abs(size) > 600);
  return Math.round((first * 1000) / channels / SAMPLE_RATE);
}

describe('the times of a recording', { timeout: 60_000 }, async () => {
  const spoken = beginsMs(await extract(media.talk('plain.wav')));

  it.each(['mp4', 'webm', 'mkv', 'ts'])(
    'sound that begins after the picture stays there in .%s',
    async (type) => {
      const late = await extract(media.late(type, 3));
      expect(Math.abs(beginsMs(late) - spoken - 3_000)).toBeLessThan(60);
      expect(late.truncated).toBe(false);
    },
  );

  it.each([
    ['webm', ['-c:a', 'libopus']],
    ['m4a', ['-c:a', 'aac']],
    ['flv', ['-ar', '44100']],
    ['ts', ['-c:a', 'aac']],
  ])('what was not written stays away in .%s, and the file is whole', async (type, codec) => {
    const gap = await extract(media.gap(type, 8, codec));
    expect(Math.abs(gap.durationMs - 20_000)).toBeLessThan(150);
    expect(beginsMs(gap, 6_500)).toBeGreaterThan(13_900);
    expect(gap.truncated).toBe(false);
  });

  it.each([
    ['a computer that slept for hours', () => media.gap('webm', 36_000, ['-c:a', 'libopus'])],
    ['a clock that is wrong', media.slowClock],
    ['a form that changes in the middle', media.changing],
  ])('%s makes no holes', async (_name, make) => {
    expect(Math.abs((await extract(make())).durationMs - 12_000)).toBeLessThan(150);
  });

  it('keeps two tracks for as long as the longer one, each on its side and in its time', async () => {
    const share = ['-itsoffset', '4', '-f', 'lavfi', '-t', '5', '-i', 'sine=500:r=44100'];
    const both = await extract(media.tracks(share));
    expect(both.pcm.channels).toBe(2);
    expect(Math.abs(both.durationMs - 12_000)).toBeLessThan(150);
    expect(Math.abs(beginsMs(both) - spoken)).toBeLessThan(60);
    expect(both.truncated).toBe(false);
  });
});
