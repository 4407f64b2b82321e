import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName, parseUploadMetadata } from './upload-metadata.js';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('parseUploadMetadata', () => {
  it('gives back what was encoded', () => {
    const key = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(key, fc.string({ unit: 'grapheme' })), {
          selector: ([name]) => name,
          minLength: 1,
          maxLength: 6,
        }),
        (pairs) => {
          const header = pairs.map(([name, value]) => `${name} ${base64(value)}`).join(',');
          expect([...parseUploadMetadata(header)]).toEqual(
            pairs.map(([name, value]) => [name, Buffer.from(value).toString()]),
          );
        },
      ),
    );
  });

  it('takes a key alone, with and without the space', () => {
    expect([...parseUploadMetadata('is_confidential,other ')]).toEqual([
      ['is_confidential', ''],
      ['other', ''],
    ]);
  });

  it.each(['', ' ', ',', 'a YQ==,', 'a  YQ==', 'a YQ== b', 'a YQ', 'ä YQ==', 'a YQ==,a YQ=='])(
    'refuses %j',
    (header) => {
      expect(() => parseUploadMetadata(header)).toThrow('Upload-Metadata');
    },
  );
});

describe('cleanFileName', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\fakepath\\talk.mp4', 'talk.mp4'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b\r\n\u202Egpj.mp4', 'abgpj.mp4'],
    ['<script>.mov', 'script.mov'],
    ['Gespräch 😀.mp4', 'Gespräch 😀.mp4'],
    ['..', null],
    ['', null],
    [undefined, null],
  ])('makes %j into %j', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean);
  });

  it('keeps the ending of a long name, and never more than 255 characters', () => {
    const clean = cleanFileName(`${'n'.repeat(400)}.webm`) ?? '';
    expect([...clean]).toHaveLength(255);
    expect(clean.endsWith('.webm')).toBe(true);
  });
});
