import type { z } from 'zod';
import { EngineUnavailable } from '../../engine.js';
import type { HttpBody } from './multipart.js';

export interface CloudRequest<T> {
  engine: string;
  url: string;
  headers: Record<string, string>;
  body: HttpBody;
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
 * Posts to a speech service: tried again on 408, 429, 5xx and broken connections, with exponential backoff
 * or as long as Retry-After says. The answer is checked before anything is believed of it.
 * @throws EngineUnavailable once that does not help; the message holds no key and no answer.
 */
export async function postToCloud<T>(
  request: CloudRequest<T>,
  policy: RetryPolicy = RETRY_POLICY,
): Promise<T> {
  const { engine, signal } = request;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await send(request);
    if ('value' in outcome) return outcome.value;
    const delay =
      outcome.retryAfterMs ?? policy.firstDelayMs * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
    if (!outcome.retriable || attempt === policy.tries || delay > policy.longestDelayMs) {
      throw new EngineUnavailable(engine, outcome.reason, outcome.retryAfterMs);
    }
    await sleep(delay, signal);
  }
}

type Outcome<T> = { value: T } | { reason: string; retriable: boolean; retryAfterMs: number | null };

async function send<T>({
  url,
  headers,
  body,
  schema,
  signal,
  timeoutMs,
}: CloudRequest<T>): Promise<Outcome<T>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': body.contentType },
      body: body.bytes,
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    if (!response.ok) {
      await response.body?.cancel();
      const retriable = response.status === 408 || response.status === 429 || response.status >= 500;
      return { reason: `answered ${response.status}`, retriable, retryAfterMs: retryAfter(response) };
    }
    const parsed = schema.safeParse(await response.json());
    if (parsed.success) return { value: parsed.data };
    return { reason: 'answered in a shape that is not documented', retriable: false, retryAfterMs: null };
  } catch (error) {
    signal.throwIfAborted();
    const reason =
      error instanceof Error && error.name === 'TimeoutError' ? 'took too long' : 'broke the connection';
    return { reason, retriable: true, retryAfterMs: null };
  }
}

/** Seconds, or a date. */
function retryAfter({ headers }: Response): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
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
