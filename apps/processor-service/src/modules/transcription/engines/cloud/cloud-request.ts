import type { z } from 'zod';
import { EngineUnavailable } from '../../engine.js';
import type { HttpBody } from './http-body.js';

export interface CloudRequest<T> {
  engine: string;
  url: string;
  method?: 'GET' | 'POST' | 'DELETE';
  headers: Record<string, string>;
  body?: HttpBody;
  /** What is left of the answer when it has no body is `null`. */
  schema: z.ZodType<T>;
  signal: AbortSignal;
  timeoutMs: number;
}

export interface RetryPolicy {
  tries: number;
  firstDelayMs: number;
  /** A service that wants us to wait longer than this is left to the next engine. */
  longestDelayMs: number;
}

export const RETRY_POLICY: RetryPolicy = { tries: 3, firstDelayMs: 1_000, longestDelayMs: 30_000 };

/**
 * Asks a speech service, POST unless told otherwise: tried again on 408, 429, 5xx and broken connections, with exponential backoff
 * or as long as Retry-After says. The answer is checked before anything is believed of it.
 * @throws EngineUnavailable once that does not help; the message holds no key and no answer.
 */
export async function askCloud<T>(request: CloudRequest<T>, policy: RetryPolicy = RETRY_POLICY): Promise<T> {
  const { engine, signal } = request;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await send(request);
    if ('value' in outcome) return outcome.value;
    const delay =
      outcome.retryAfterMs ?? policy.firstDelayMs * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
    if (!outcome.retriable || attempt === policy.tries || delay > policy.longestDelayMs) {
      throw new CloudRefusal(engine, outcome);
    }
    await sleep(delay, signal);
  }
}

/** The service answered with an error, or not at all. */
export class CloudRefusal extends EngineUnavailable {
  /** HTTP status; null where no answer came. */
  readonly status: number | null;

  constructor(engine: string, { reason, retryAfterMs, status }: Failure) {
    super(engine, reason, retryAfterMs);
    this.status = status;
    this.name = 'CloudRefusal';
  }
}

interface Failure {
  reason: string;
  retriable: boolean;
  retryAfterMs: number | null;
  status: number | null;
}
type Outcome<T> = { value: T } | Failure;

async function send<T>(request: CloudRequest<T>): Promise<Outcome<T>> {
  const { url, method = 'POST', headers, body, schema, signal, timeoutMs } = request;
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers, ...(body && { 'content-type': body.contentType }) },
      ...(body && { body: body.bytes }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    const { status } = response;
    if (!response.ok) {
      await response.body?.cancel();
      const retriable = status === 408 || status === 429 || status >= 500;
      return { reason: `answered ${status}`, retriable, retryAfterMs: retryAfter(response), status };
    }
    const parsed = schema.safeParse(readJson(await response.text()));
    if (parsed.success) return { value: parsed.data };
    const reason = 'answered in a shape that is not documented';
    return { reason, retriable: false, retryAfterMs: null, status };
  } catch (error) {
    signal.throwIfAborted();
    const late = error instanceof Error && error.name === 'TimeoutError';
    const reason = late ? 'took too long' : 'broke the connection';
    return { reason, retriable: true, retryAfterMs: null, status: null };
  }
}

/** null for no body; undefined, which no schema here takes, for what is not JSON. */
function readJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Seconds, or a date. */
function retryAfter({ headers }: Response): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
