import { AppError, type FieldError } from './app-error.js';

export const badRequest = (code: string, message: string): AppError =>
  new AppError({ code, status: 400, message });

export const invalidInput = (errors: readonly FieldError[]): AppError =>
  new AppError({
    code: 'input/invalid',
    status: 400,
    message: errors.map((error) => error.message).join(' ') || 'Something in this request is not right.',
    errors,
  });

export const authRequired = (): AppError =>
  new AppError({ code: 'auth/required', status: 401, message: 'Sign in to go on.' });

export const authExpired = (): AppError =>
  new AppError({
    code: 'auth/expired',
    status: 401,
    message: 'Your session has ended. Sign in again to go on.',
  });

export const forbidden = (message = 'You may not do this.'): AppError =>
  new AppError({ code: 'auth/forbidden', status: 403, message });

/** Also for what belongs to somebody else: whether it exists is not told. */
export const notFound = (what = 'page', code = `${what}/not-found`): AppError =>
  new AppError({ code, status: 404, message: `There is no such ${what}.` });

export const conflict = (code: string, message: string): AppError =>
  new AppError({ code, status: 409, message });

export const tooLarge = (code: string, message: string): AppError =>
  new AppError({ code, status: 413, message });

export const unsupportedMedia = (code: string, message: string): AppError =>
  new AppError({ code, status: 415, message });

export const unprocessable = (code: string, message: string): AppError =>
  new AppError({ code, status: 422, message });

export const tooManyRequests = (
  message: string,
  retryAfterSeconds: number,
  code = 'limit/exceeded',
): AppError => new AppError({ code, status: 429, message, retryAfterSeconds });

export const unavailable = (
  message = 'This does not work right now. Try again in a moment.',
  retryAfterSeconds = 5,
  cause?: unknown,
): AppError => new AppError({ code: 'service/unavailable', status: 503, message, retryAfterSeconds, cause });
