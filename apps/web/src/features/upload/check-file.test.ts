import { NOT_A_RECORDING } from '@interview-buddy/shared-utils/recordings';
import { expect, it } from 'vitest';
import { largestFile, refusalOf } from './check-file';

const MP4 = '\0\0\0\x20ftypisom\0\0\x02\0';
const file = (name: string, content: string): File => new File([content], name);
/** One of this size, of which only the beginning is there. */
const sized = (size: number) => ({ ...{ name: 'talk.mp4', size }, slice: () => file('talk.mp4', MP4) });

it('takes a recording, whatever it is called', async () => {
  expect(await refusalOf(file('talk.mp4', MP4))).toBeNull();
  expect(await refusalOf(file('recording', MP4))).toBeNull();
  expect(await refusalOf(sized(largestFile))).toBeNull();
});

it('takes a transcript, by its ending', async () => {
  expect(await refusalOf(file('Talk.VTT', 'WEBVTT'))).toBeNull();
  expect(await refusalOf(file('talk.txt', 'a'.repeat(5_000_001)))).toMatch(/far more than a transcript/);
});

it.each([
  ['an empty file', file('talk.mp4', ''), /empty/],
  ['one byte too many', sized(largestFile + 1), /up to 2 GB/],
  ['a document', file('cv.pdf', '%PDF-1.7'), NOT_A_RECORDING],
  ['notes that are called a film', file('notes.mp4', 'What I was asked: '), NOT_A_RECORDING],
  [
    'what lies in a cloud',
    { ...sized(1_000), slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException()) }) as Blob },
    /download it here first/,
  ],
])('refuses %s before a byte is sent', async (_, bad, sentence) => {
  expect(await refusalOf(bad)).toMatch(sentence);
});
