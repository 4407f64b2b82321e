import type { Problem } from '@interview-buddy/shared-types/api';

interface ProblemOptions {
  status: number;
  /** Stable, for programs. */
  code: string;
  /** A sentence for the person. */
  message: string;
  retryAfterSeconds?: number;
  errors?: Problem['errors'];
  /** Further headers of the answer. */
  headers?: Readonly<Record<string, string>>;
  cause?: unknown;
}

/** What a route refuses or cannot do; becomes application/problem+json (RFC 9457). */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;
  readonly errors: Problem['errors'];
  readonly headers: Readonly<Record<string, string>>;

  constructor(options: ProblemOptions) {
    super(options.message, { cause: options.cause });
    this.name = 'ProblemError';
    this.status = options.status;
    this.code = options.code;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.errors = options.errors;
    this.headers = options.headers ?? {};
  }
}

export const authRequired = (): ProblemError =>
  new ProblemError({ status: 401, code: 'auth/required', message: 'Sign in to go on.' });

export const authExpired = (cause?: unknown): ProblemError =>
  new ProblemError({
    status: 401,
    code: 'auth/expired',
    message: 'Your session has ended. Sign in again to go on.',
    cause,
  });

export const notFound = (): ProblemError =>
  new ProblemError({ status: 404, code: 'page/not-found', message: 'There is no such page.' });

export const unavailable = (cause?: unknown): ProblemError =>
  new ProblemError({
    status: 503,
    code: 'service/unavailable',
    message: 'This part does not answer right now. Nothing is lost; try again in a few seconds.',
    retryAfterSeconds: 5,
    cause,
  });

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  429: 'Too many requests',
  500: 'Our fault',
  502: 'A part did not answer',
  503: 'Not available',
};

export function toProblemError(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  return new ProblemError({
    status: 500,
    code: 'service/failed',
    message: 'Something went wrong on our side. Try again in a moment.',
    cause: thrown,
  });
}

export function problemResponse(error: ProblemError): Response {
  const body: Problem = {
    type: `urn:interview-buddy:problem:${error.code}`,
    title: TITLES[error.status] ?? 'Refused',
    status: error.status,
    detail: error.message,
    code: error.code,
    ...(error.errors ? { errors: error.errors } : {}),
  };
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  if (error.retryAfterSeconds !== undefined) headers.set('Retry-After', String(error.retryAfterSeconds));
  return new Response(JSON.stringify(body), { status: error.status, headers });
}
