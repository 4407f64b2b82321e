import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PermanentFailure, RetryAfter } from '../errors.js';
import {
  afterFailure,
  backoffMs,
  decideNext,
  errorKind,
  noAttempts,
  parseAttempts,
  type AttemptState,
} from './attempts.js';
import { resolveHandlerOptions } from './handler-options.js';

const options = resolveHandlerOptions({});
const failed = (times: number): AttemptState =>
  Array.from({ length: times }).reduce<AttemptState>(
    (state) => afterFailure(state, new Error('no'), undefined),
    noAttempts,
  );

test('the pause doubles, spreads over its upper half and never exceeds five minutes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempts, base, random) => {
        const pause = backoffMs(attempts, base, () => random);
        const whole = Math.min(base * 2 ** (attempts - 1), 300_000);
        expect(pause).toBeGreaterThanOrEqual(Math.floor(whole / 2));
        expect(pause).toBeLessThanOrEqual(Math.ceil(whole));
      },
    ),
  );
});

test('a handler is called once and retried three times by default', () => {
  expect(
    [1, 2, 3, 4].map((times) => 'retryInMs' in decideNext(failed(times), new Error('no'), options)),
  ).toEqual([true, true, true, false]);
});

test('a handler may say when, or that it is no use', () => {
  expect(decideNext(failed(1), new RetryAfter(1_234, 'busy'), options)).toEqual({ retryInMs: 1_234 });
  expect(decideNext(failed(1), new PermanentFailure('broken', 'It is broken.'), options)).toEqual({
    giveUp: { code: 'broken', message: 'It is broken.' },
  });
  expect(decideNext(failed(4), new RetryAfter(1_234, 'busy'), options)).toMatchObject({
    giveUp: { code: 'attempts-exhausted' },
  });
});

test('the first error is kept, and the spans of the attempts', () => {
  const once = afterFailure(noAttempts, new TypeError('first'), 'span-1');
  const twice = afterFailure(once, new RangeError('second\nwith more'), 'span-2');
  expect(twice).toMatchObject({
    attempts: 2,
    firstError: 'TypeError: first',
    lastError: 'RangeError: second',
    spans: ['span-1', 'span-2'],
  });
  expect(parseAttempts(JSON.stringify(twice))).toEqual(twice);
});

test('a state that cannot be read counts as none', () => {
  expect(parseAttempts('')).toEqual(noAttempts);
  expect(parseAttempts('{"attempts":"many"}')).toEqual(noAttempts);
  expect(parseAttempts('{')).toEqual(noAttempts);
});

test('logs get the kind of an error, never its words', () => {
  expect(errorKind(Object.assign(new Error('someone@example.com'), { code: '23505' }))).toBe('Error 23505');
  expect(errorKind('someone@example.com')).toBe('string');
});
