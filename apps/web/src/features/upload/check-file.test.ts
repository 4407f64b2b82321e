import { expect, it } from 'vitest';
import { largestFile, refusalOf } from './check-file';

const file = { name: 'talk.mp4', size: 10, type: 'video/mp4' };

it('takes a recording', () => {
  expect(refusalOf(file)).toBeNull();
  expect(refusalOf({ ...file, size: largestFile })).toBeNull();
});

it('takes a recording whose type the browser does not know', () => {
  expect(refusalOf({ ...file, name: 'TALK.MKV', type: '' })).toBeNull();
});

it('takes a transcript, by its ending', () => {
  expect(refusalOf({ name: 'Talk.VTT', size: 10, type: 'text/vtt' })).toBeNull();
  expect(refusalOf({ name: 'talk.txt', size: 5_000_001, type: 'text/plain' })).toMatch(
    /far more than a transcript/,
  );
});

it.each([
  ['an empty file', { ...file, size: 0 }, /empty/],
  ['one byte too many', { ...file, size: largestFile + 1 }, /up to 2 GB/],
  ['a document', { name: 'cv.pdf', size: 10, type: 'application/pdf' }, /does not look like a recording/],
])('refuses %s before a byte is sent', (_, bad, sentence) => {
  expect(refusalOf(bad)).toMatch(sentence);
});
