import { NotFoundException } from '@nestjs/common';
import { problem } from '@interview-buddy/shared-types/api';
import { describe, expect, it } from 'vitest';
import {
  invalidInput,
  isUnavailable,
  notFound,
  toAppError,
  toProblem,
  tooManyRequests,
  unavailable,
} from './index.js';

describe('toAppError', () => {
  it('leaves what was meant for the person as it is', () => {
    const error = notFound('interview');
    expect(toAppError(error)).toBe(error);
  });

  it("takes the status of Nest's and of body-parser's refusals, not their words", () => {
    expect(toAppError(new NotFoundException('Cannot GET /secret/path'))).toMatchObject({
      status: 404,
      message: 'There is no such page.',
    });
    const badJson = Object.assign(new SyntaxError('Unexpected token in "my notes"'), {
      status: 400,
      expose: true,
    });
    expect(toAppError(badJson)).toMatchObject({ status: 400, message: 'This request could not be read.' });
  });

  it('tells nothing of an error that nobody expected', () => {
    const error = toAppError(new TypeError('user anna@example.org is undefined'));
    expect(error).toMatchObject({ status: 500, code: 'service/failed' });
    expect(JSON.stringify(toProblem(error))).not.toContain('anna');
  });

  it('answers 503 with a time to come back where a store is away', () => {
    const away = Object.assign(new Error('x'), { code: 'P1001' });
    expect(toAppError(away)).toMatchObject({ status: 503, retryAfterSeconds: 5, cause: away });
  });
});

describe('isUnavailable', () => {
  it.each([
    ['a refused connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['no connection free', new Error('timeout exceeded when trying to connect')],
    ['no transaction in time', Object.assign(new Error('x'), { code: 'P2028' })],
    [
      'a server that shuts down, deep in the error of the client',
      Object.assign(new Error('Raw query failed'), {
        code: 'P2010',
        meta: { driverAdapterError: Object.assign(new Error('x'), { cause: { originalCode: '57P01' } }) },
      }),
    ],
    ['a cause of that kind', new Error('x', { cause: Object.assign(new Error('y'), { code: 'ETIMEDOUT' }) })],
    [
      'a database whose disk is full',
      Object.assign(new Error('x'), {
        meta: { driverAdapterError: Object.assign(new Error('x'), { cause: { originalCode: '53100' } }) },
      }),
    ],
  ])('is true for %s', (_, error) => expect(isUnavailable(error)).toBe(true));

  it.each([
    ['a row that is there already', Object.assign(new Error('x'), { code: 'P2002' })],
    ['a mistake of ours', new TypeError('x is not a function')],
    ['nothing', undefined],
  ])('is false for %s', (_, error) => expect(isUnavailable(error)).toBe(false));

  it('ends on an error that is its own cause', () => {
    const error = new Error('round');
    error.cause = error;
    expect(isUnavailable(error)).toBe(false);
  });
});

describe('toProblem', () => {
  it.each([notFound('interview'), invalidInput([{ path: 'company', message: 'Say which.' }]), unavailable()])(
    'fits the shape of shared-types: $code',
    (error) => expect(problem.parse(toProblem(error))).toEqual(toProblem(error)),
  );

  it('keeps the code and the sentence', () => {
    expect(toProblem(tooManyRequests('Three at a time.', 60))).toMatchObject({
      status: 429,
      detail: 'Three at a time.',
      code: 'limit/exceeded',
    });
  });
});
