import { describe, expect, it } from 'vitest';
import { OffsetUnknown } from './keep-upload';
import { asksForConsent, isRefusal, sentenceOfUpload, worthRetrying } from './upload-errors';

const answer = (status: number, body = '') => ({
  originalResponse: { getStatus: () => status, getBody: () => body },
});

describe('worthRetrying', () => {
  it.each([0, 409, 423, 429, 500, 503])('tries again after %i', (status) => {
    expect(worthRetrying(answer(status))).toBe(true);
  });

  it.each([400, 401, 403, 404, 413, 415])('does not try again after %i', (status) => {
    expect(worthRetrying(answer(status))).toBe(false);
  });

  it('tries again where no answer came', () => {
    expect(worthRetrying({ originalResponse: null })).toBe(true);
  });
});

it('tells a refused file from a line that is down', () => {
  expect([0, 401, 403, 415, 422, 500, 503].filter((status) => isRefusal(answer(status)))).toEqual([415, 422]);
});

it('does not try again where the interview has its recording already', () => {
  const taken = answer(409, '{"code":"upload/has-recording"}');
  expect([worthRetrying(taken), isRefusal(taken)]).toEqual([false, true]);
  expect(isRefusal(answer(409, '{"code":"upload/offset"}'))).toBe(false);
});

it('tells a statement that is missing from other refusals', () => {
  expect(asksForConsent(answer(403, '{"code":"consent/required"}'))).toBe(true);
  expect(asksForConsent(answer(403, '{"code":"auth/role"}'))).toBe(false);
  expect(asksForConsent(answer(403, 'null'))).toBe(false);
});

it('reads the answer to the question for the offset too', () => {
  const error = { originalResponse: null, causingError: new OffsetUnknown(answer(401).originalResponse) };
  expect(worthRetrying(error)).toBe(false);
  expect(sentenceOfUpload(error)).toMatch(/Sign in/);
});

describe('sentenceOfUpload', () => {
  it('passes on what the server says', () => {
    expect(sentenceOfUpload(answer(415, JSON.stringify({ detail: 'This is a text file.' })))).toBe(
      'This is a text file.',
    );
  });

  it.each([
    ['no line', { originalResponse: null }, /safe/],
    ['no session', answer(401, '{}'), /Sign in/],
    ['a page of some proxy', answer(502, '<html>'), /safe/],
    ['a body without a sentence', answer(500, '{"detail":5}'), /safe/],
  ])('has words for %s', (_, error, sentence) => {
    expect(sentenceOfUpload(error)).toMatch(sentence);
  });
});
