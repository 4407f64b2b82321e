import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordingHash, WholeHash } from './recording-hash.js';

describe('RecordingHash', () => {
  it('is SHA-256, wherever it was saved and taken up again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 10 }), async (chunks) => {
        let hash = await RecordingHash.start();
        for (const chunk of chunks) {
          hash.update(chunk);
          const resumed = await RecordingHash.resume(hash.save());
          expect(resumed?.bytes).toBe(hash.bytes);
          hash = resumed ?? hash;
        }
        const whole = Buffer.concat(chunks);
        expect(hash.bytes).toBe(whole.length);
        expect(hash.digest()).toBe(createHash('sha256').update(whole).digest('hex'));
      }),
      { numRuns: 30 },
    );
  });

  it('does not take up what it did not save', async () => {
    expect(await RecordingHash.resume({ bytes: 5, state: new Uint8Array(10) })).toBeNull();
  });
});

describe('WholeHash', () => {
  it('is SHA-256 however the bytes come, and keeps nothing for another request', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 10 }), (chunks) => {
        const hash = new WholeHash();
        for (const chunk of chunks) hash.update(chunk);
        const whole = Buffer.concat(chunks);
        expect([hash.bytes, hash.save()]).toEqual([whole.length, null]);
        expect(hash.digest()).toBe(createHash('sha256').update(whole).digest('hex'));
      }),
    );
  });
});
