import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { media } from '../../media.test-helper.js';
import { endsWithinFrame } from './adts-end.js';

const LAST = 32 * 1024;

describe('endsWithinFrame', () => {
  const whole = readFileSync(media.talk('talk.aac'));
  const lastFrame = whole.lastIndexOf(Buffer.from([0xff, 0xf1]));
  const cut = (bytes: number) => endsWithinFrame(whole.subarray(0, bytes).subarray(-LAST));

  it('is false where the last frame is whole', () => {
    expect(cut(whole.length)).toBe(false);
    expect(cut(lastFrame)).toBe(false);
  });

  it('is false where a title stands behind the sound', () => {
    const title = Buffer.alloc(128);
    title.write('TAG', 'latin1');
    expect(endsWithinFrame(Buffer.concat([whole.subarray(-LAST), title]))).toBe(false);
  });

  it.each([1, 5, 7])('is true %i bytes into a frame', (bytes) => expect(cut(lastFrame + bytes)).toBe(true));

  it('is true a byte before its end', () => expect(cut(whole.length - 1)).toBe(true));

  it('is false of what has no frames', () => {
    expect(endsWithinFrame(Buffer.alloc(LAST))).toBe(false);
    expect(endsWithinFrame(Buffer.alloc(LAST, 0xff))).toBe(false);
    expect(endsWithinFrame(Buffer.alloc(0))).toBe(false);
  });
});
