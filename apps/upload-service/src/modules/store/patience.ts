import { setTimeout as delay } from 'node:timers/promises';
import { unavailable, type AppError } from '@interview-buddy/shared-utils/errors';

/** How long a store that does not answer is waited for. */
export interface Patience {
  /** Waits between attempts, ms; the last one repeats. */
  delaysMs: readonly number[];
  /** After this long the request is given up, ms. */
  giveUpAfterMs: number;
}

/** Short hiccups are over in a second; after that every 30 s. */
export function uploadPatience(seconds: number): Patience {
  return { delaysMs: [200, 1_000, 5_000, 30_000], giveUpAfterMs: seconds * 1_000 };
}

/** For requests that a person waits for: two quick attempts more. */
export const SHORT_PATIENCE: Patience = { delaysMs: [200, 800], giveUpAfterMs: 2_000 };

export function storeUnavailable(cause: unknown): AppError {
  return unavailable(
    'The storage does not answer right now. The upload goes on from here when it does.',
    30,
    cause,
  );
}

type Pause = (ms: number, value: undefined, options: { signal?: AbortSignal; ref: boolean }) => Promise<void>;

/** @throws AppError 503 once patience is at its end; what is not a matter of waiting is thrown as it is. */
export async function withPatience<T>(
  patience: Patience,
  attempt: () => Promise<T>,
  signal?: AbortSignal,
  pause: Pause = delay,
): Promise<T> {
  const started = performance.now();
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isPassing(error) || signal?.aborted) throw error;
      const wait = patience.delaysMs[Math.min(tries, patience.delaysMs.length - 1)] ?? 0;
      if (performance.now() - started + wait > patience.giveUpAfterMs) throw storeUnavailable(error);
      await pause(wait, undefined, { ...(signal && { signal }), ref: false });
    }
  }
}

/** Whether the same request could succeed later: no answer at all, throttling, or a fault of the store. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error) || error.name === 'AbortError') return false;
  const status = statusOf(error);
  if (status !== undefined) return status === 408 || status === 429 || status >= 500;
  return error.name === 'RestError' || 'code' in error;
}

export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}
