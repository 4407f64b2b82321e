import { describe, expect, it } from 'vitest';
import { media } from '../../media.test-helper.js';
import { probe, refusal, SourceUnavailable } from './probe.js';

const signal = new AbortController().signal;

describe('probe', { timeout: 30_000 }, () => {
  it('tells duration and channels', async () => {
    const described = await probe(media.stereo(), signal);
    expect(described.channels).toBe(2);
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

describe('refusal', () => {
  it('blames the network, not the file, where the network failed', () => {
    expect(refusal('Server returned 5XX Server Error reply')).toBeInstanceOf(SourceUnavailable);
    expect(refusal('Connection refused')).toBeInstanceOf(SourceUnavailable);
    expect(refusal('[tls @ 0x55] Error in the pull function.\nInput/output error')).toBeInstanceOf(
      SourceUnavailable,
    );
    expect(refusal('talk.flac: Input/output error')).toMatchObject({ code: 'recording/unreadable' });
    expect(refusal('moov atom not found')).toMatchObject({ code: 'recording/unreadable' });
    expect(refusal('Server returned 404 Not Found')).toMatchObject({ code: 'recording/missing' });
  });
});
