import { z } from 'zod';
import { AiError, type AiErrorKind, type AiRequest } from '../port.js';

export interface HttpTarget {
  url: string;
  headers: Record<string, string>;
  timeoutMs: number;
}

/** The code that OpenAI and Azure send with an error; Anthropic sends a type instead. */
const failure = z.object({ error: z.object({ code: z.string() }) });

/** Of all that a provider writes of a failure only the code is read: the rest may quote a transcript. */
async function codeOf(response: Response): Promise<string | null> {
  const body: unknown = await response.json().catch(() => null);
  return failure.safeParse(body).data?.error.code ?? null;
}

function kindOf(status: number, code: string | null): AiErrorKind {
  // Azure answers 400 where its filter stops the words that were sent: no fault of the set-up.
  if (code === 'content_filter') return 'refused';
  // The account of the operator is empty: waiting does not help.
  if (code === 'insufficient_quota') return 'misconfigured';
  if (status === 429) return 'rate-limited';
  if (status === 408 || status === 504) return 'timeout';
  if (status >= 500) return 'unavailable';
  return 'misconfigured';
}

/** Seconds, or a date: both are allowed by HTTP. `retry-after-ms` is what OpenAI and Azure add. */
export function retryAfterMs(headers: Headers, now = Date.now()): number | undefined {
  const exact = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(exact) && exact >= 0) return exact;
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

/** @throws AiError for everything that is not an answer. What the provider wrote is not repeated: it may quote a transcript. */
export async function postJson(
  target: HttpTarget,
  body: unknown,
  { signal }: Pick<AiRequest, 'signal'>,
): Promise<unknown> {
  const timeout = AbortSignal.timeout(target.timeoutMs);
  try {
    const response = await fetch(target.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...target.headers },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, timeout]),
    });
    if (!response.ok) {
      const kind = kindOf(response.status, await codeOf(response));
      const wait = kind === 'misconfigured' ? undefined : retryAfterMs(response.headers);
      throw new AiError(kind, `status ${response.status}`, wait);
    }
    return await response.json();
  } catch (error) {
    if (error instanceof AiError) throw error;
    if (signal.aborted) throw new AiError('cancelled', 'cancelled');
    if (timeout.aborted) throw new AiError('timeout', `no answer within ${target.timeoutMs} ms`);
    if (error instanceof SyntaxError) throw new AiError('invalid-output', 'the answer is no JSON');
    throw new AiError('unavailable', 'the provider cannot be reached', undefined, { cause: error });
  }
}

export function parseOutput(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AiError('invalid-output', 'the result is no JSON');
  }
}
