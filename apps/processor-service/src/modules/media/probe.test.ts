import { describe, expect, it } from 'vitest';
import { media } from '../../media.test-helper.js';
import { probe } from './probe.js';

const signal = new AbortController().signal;

describe('probe', { timeout: 30_000 }, () => {
  it('tells duration and channels', async () => {
    const described = await probe(media.stereo(), signal);
    expect(described.audioTracks).toEqual([{ index: 0, channels: 2, startSeconds: 0, isFloat: false }]);
    expect(Math.abs(described.declaredMs! - 29_500)).toBeLessThan(200);
  });

  it.each([
    ['recording/no-audio', media.videoWithoutAudio],
    ['recording/unreadable', media.textNamedVideo],
    ['recording/unreadable', media.empty],
  ])('%s', async (code, file) => {
    await expect(probe(file(), signal)).rejects.toMatchObject({ code });
  });
});
