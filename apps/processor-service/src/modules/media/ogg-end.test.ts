import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TWO_VOICES } from '../../recording.test-helper.js';
import { endsWithinPage } from './ogg-end.js';

const whole = readFileSync(TWO_VOICES);
const lastPage = whole.lastIndexOf('OggS');

describe('endsWithinPage', () => {
  it('is false where the last page is whole, whatever stands behind it', () => {
    expect(endsWithinPage(whole)).toBe(false);
    expect(endsWithinPage(whole.subarray(0, lastPage))).toBe(false);
    expect(endsWithinPage(Buffer.concat([whole, Buffer.alloc(10)]))).toBe(false);
  });

  it.each([4, 26, 27, 40, whole.length - lastPage - 1])('is true %i bytes into the last page', (bytes) => {
    expect(endsWithinPage(whole.subarray(0, lastPage + bytes))).toBe(true);
  });

  it('is false of what is no Ogg', () => {
    expect(endsWithinPage(Buffer.from('RIFF'))).toBe(false);
    expect(endsWithinPage(Buffer.alloc(0))).toBe(false);
  });
});
