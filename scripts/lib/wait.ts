import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again every 50 ms until the answer is true; an exception counts as false and ends up in the error's cause. */
export async function waitUntil(
  what: string,
  check: () => Promise<boolean>,
  options: { timeoutMs: number; signal?: AbortSignal },
): Promise<void> {
  const until = Date.now() + options.timeoutMs;
  let cause: unknown;
  while (Date.now() < until) {
    options.signal?.throwIfAborted();
    try {
      if (await check()) return;
    } catch (error) {
      cause = error;
    }
    await sleep(50, undefined, { signal: options.signal });
  }
  throw new Error(`${what} was not ready within ${Math.round(options.timeoutMs / 1000)} s.`, { cause });
}

/** Whether an HTTP server answers at all, whatever it says. */
export async function answersHttp(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  await response.body?.cancel();
  return response.status > 0;
}
