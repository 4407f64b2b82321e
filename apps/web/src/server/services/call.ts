import type { z } from 'zod';
import { problem } from '@interview-buddy/shared-types/api';
import { ProblemError, unavailable } from '../http/problem';
import { traceHeaders } from '../telemetry/server-span';

const TIMEOUT_MS = 10_000;

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  query?: Readonly<Record<string, string | number | undefined>>;
  /** Sent as JSON; bytes as they are. */
  body?: unknown;
  /** Session cookie or ID token, which the service verifies; left out where it asks for none. */
  token?: string;
  /** Until the last byte of the answer. Default: ten seconds. */
  timeoutMs?: number;
}

/** @throws ProblemError with what the service refused, or 503 where it does not answer. */
export async function call<S extends z.ZodType>(
  base: string,
  request: Call,
  answer: S,
): Promise<z.output<S>> {
  const response = await callRaw(base, request);
  const parsed = answer.safeParse(response.status === 204 ? undefined : await json(response));
  if (parsed.success) return parsed.data;
  throw badAnswer(parsed.error);
}

/** For answers that go to the browser as they are: downloads. */
export async function callRaw(
  base: string,
  { method = 'GET', path, query = {}, body, token, timeoutMs = TIMEOUT_MS }: Call,
): Promise<Response> {
  const isFile = body instanceof Blob;
  const response = await fetch(address(base, path, query), {
    method,
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      Accept: 'application/json',
      ...(body === undefined
        ? {}
        : { 'Content-Type': isFile ? 'application/octet-stream' : 'application/json' }),
      ...traceHeaders(),
    },
    body: isFile || body === undefined ? body : JSON.stringify(body),
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error: unknown) => {
    throw unavailable(error);
  });
  if (!response.ok) throw await refusalOf(response);
  return response;
}

function address(base: string, path: string, query: NonNullable<Call['query']>): URL {
  const url = new URL(path, base);
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, String(value));
  return url;
}

async function refusalOf(response: Response): Promise<ProblemError> {
  const parsed = problem.safeParse(await json(response).catch(() => undefined));
  if (!parsed.success)
    return response.status >= 500 ? unavailable(new Error(`status ${response.status}`)) : badAnswer();
  const seconds = Number(response.headers.get('retry-after'));
  return new ProblemError({
    status: parsed.data.status,
    code: parsed.data.code,
    message: parsed.data.detail,
    errors: parsed.data.errors,
    ...(seconds > 0 ? { retryAfterSeconds: seconds } : {}),
  });
}

function json(response: Response): Promise<unknown> {
  return response.json().catch((error: unknown) => {
    throw badAnswer(error);
  });
}

function badAnswer(cause?: unknown): ProblemError {
  return new ProblemError({
    status: 502,
    code: 'service/bad-answer',
    message: 'Something went wrong on our side. Try again in a moment.',
    cause,
  });
}
