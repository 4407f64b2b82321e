import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { media } from '../../media.test-helper.js';
import { bytesTold, hasFewerBytes } from './bytes-told.js';

const { signal } = new AbortController();
const WIDE = ['-rf64', 'always'];

describe('bytesTold', () => {
  it.each([
    ['WAV', () => media.talk('told.wav')],
    ['a WAV of 64 bits', () => media.talk('told-wide.wav', 'anull', WIDE)],
    ['that of Sony', () => media.talk('told.w64')],
    ['AIFF', () => media.talk('told.aiff')],
    ['AVI', () => media.talk('told.avi')],
    ['Windows Media', () => media.talk('told.wma')],
  ])('is what there is of %s, and more than that once it is cut', async (_name, make) => {
    const file = make();
    const whole = readFileSync(file);
    expect(bytesTold(whole)).toBe(whole.length);
    expect(await hasFewerBytes(file, signal)).toBe(false);
    expect(await hasFewerBytes(media.cut(file, 0.95), signal)).toBe(true);
  });

  it.each([
    ['MP3', () => readFileSync(media.talk('told.mp3'))],
    ['a WAV whose recorder did not know', () => Buffer.from('RIFF\xff\xff\xff\xffWAVEfmt ', 'latin1')],
    ['a head that is cut', () => Buffer.from('RF64\xff\xff\xff\xffWAVEds64', 'latin1')],
    ['nothing', () => Buffer.alloc(0)],
  ])('is not told by %s', (_name, bytes) => expect(bytesTold(bytes())).toBeNull());
});
