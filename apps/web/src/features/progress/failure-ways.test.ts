import { expect, it } from 'vitest';
import { waysOn } from './failure-ways';

const failed = (code: string, more = {}) => ({
  failure: { code, message: '' },
  duplicateOfId: null,
  hasRecording: true,
  ...more,
});

it('offers another recording where the recording is the trouble', () => {
  expect(waysOn(failed('recording/no-audio'))).toEqual({ openOther: null, tryAgain: false, replace: true });
});

it('offers to try again where the trouble was ours', () => {
  expect(waysOn(failed('transcription/failed'))).toEqual({ openOther: null, tryAgain: true, replace: false });
});

it('does not offer to try again without the bytes', () => {
  expect(waysOn(failed('transcription/failed', { hasRecording: false }))).toMatchObject({
    tryAgain: false,
    replace: true,
  });
});

it('leads to the interview that has the same recording, or analyzes it anyway', () => {
  expect(waysOn(failed('recording/duplicate', { duplicateOfId: 'other' }))).toEqual({
    openOther: 'other',
    tryAgain: true,
    replace: true,
  });
});
