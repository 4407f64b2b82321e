import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SAMPLE_RECORDING_SHA256 } from '@interview-buddy/shared-types/api';
import { expect, test } from 'vitest';
import { sampleSha256 } from '../../apps/web/src/features/upload/sample-recording.ts';

test('the sample about which nobody is asked is the one that is shipped', () => {
  const sample = new URL('../../apps/web/public/sample/interview.m4a', import.meta.url);
  expect(createHash('sha256').update(readFileSync(sample)).digest('hex')).toBe(SAMPLE_RECORDING_SHA256);
  expect(sampleSha256).toBe(SAMPLE_RECORDING_SHA256);
});
