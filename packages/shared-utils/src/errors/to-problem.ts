import { HttpException } from '@nestjs/common';
import type { Problem } from '@interview-buddy/shared-types/api';
import { AppError, type AppErrorOptions } from './app-error.js';
import { unavailable } from './common-errors.js';
import { isUnavailable } from './is-unavailable.js';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition failed',
  413: 'Too large',
  415: 'Not supported',
  422: 'Not usable',
  429: 'Too many requests',
  500: 'Our fault',
  502: 'A part did not answer',
  503: 'Not available',
  504: 'A part did not answer in time',
};

const CODES: Readonly<Record<number, AppErrorOptions>> = {
  400: { code: 'request/invalid', status: 400, message: 'This request could not be read.' },
  404: { code: 'page/not-found', status: 404, message: 'There is no such page.' },
  405: { code: 'request/method', status: 405, message: 'This address does not answer that kind of request.' },
  413: { code: 'request/too-large', status: 413, message: 'This request is too large.' },
  415: { code: 'request/media-type', status: 415, message: 'This kind of content is not understood here.' },
};

/** Anything that was thrown, as an AppError: what was not meant for the person becomes a plain 500. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const status = statusOf(thrown);
  if (status !== undefined && status < 500) {
    const known = CODES[status] ?? { code: 'request/refused', status, message: 'This request was refused.' };
    return new AppError({ ...known, cause: thrown });
  }
  if (status === 503 || isUnavailable(thrown)) return unavailable(undefined, undefined, thrown);
  return new AppError({
    code: 'service/failed',
    status: 500,
    message: 'Something went wrong on our side. Try again in a moment.',
    cause: thrown,
  });
}

export function toProblem(error: AppError): Problem {
  return {
    type: `urn:interview-buddy:problem:${error.code}`,
    title: TITLES[error.status] ?? 'Refused',
    status: error.status,
    detail: error.message,
    code: error.code,
    ...(error.errors ? { errors: error.errors.map((field) => ({ ...field })) } : {}),
  };
}

/** Nest's exceptions and those of body-parser (`status`, `expose`) carry the status of a refused request. */
function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (!(thrown instanceof Error) || !('status' in thrown) || !('expose' in thrown)) return undefined;
  return typeof thrown.status === 'number' && thrown.status >= 400 ? thrown.status : undefined;
}
