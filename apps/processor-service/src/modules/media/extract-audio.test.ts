import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { media } from '../../media.test-helper.js';
import { TWO_VOICES } from '../../recording.test-helper.js';
import { extractAudio } from './extract-audio.js';
import { probe } from './probe.js';

const directory = mkdtempSync(join(tmpdir(), 'extract-'));
afterAll(() => rmSync(directory, { recursive: true }));

const HOUR = 3_600_000;
async function extract(source: string, longestMs = HOUR, signal = new AbortController().signal) {
  return extractAudio(source, await probe(source, signal), {
    directory,
    limits: { longestMs, timeoutMs: HOUR },
    signal,
  });
}

describe('extractAudio', { timeout: 60_000 }, () => {
  it.each(['mp3', 'wav', 'm4a', 'mov', 'webm', 'flac', 'mkv', 'aac', 'aiff'])(
    'takes all of the sound out of .%s',
    async (extension) => {
      const audio = await extract(media.container(extension));
      expect(Math.abs(audio.durationMs - 29_500)).toBeLessThan(300);
      expect(audio.truncated).toBe(false);
      expect(statSync(audio.opusPath).size).toBeGreaterThan(50_000);
    },
  );

  it('keeps what is there of a file that was cut off, and says so', async () => {
    const audio = await extract(media.truncatedVideo());
    expect(audio.truncated).toBe(true);
    expect(audio.durationMs).toBeGreaterThan(10_000);
    expect(audio.durationMs).toBeLessThan(25_000);
  });

  it('keeps both channels of a stereo recording', async () => {
    expect((await extract(media.stereo())).pcm.channels).toBe(2);
  });

  it('refuses more than it may hold', async () => {
    await expect(extract(TWO_VOICES, 10_000)).rejects.toMatchObject({ code: 'recording/too-long' });
  });

  it('ends when it is told to', async () => {
    await expect(extract(TWO_VOICES, HOUR, AbortSignal.abort(new Error('deleted')))).rejects.toThrow(
      'deleted',
    );
  });
});
