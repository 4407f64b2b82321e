export interface UntilOptions {
  timeoutMs?: number;
  everyMs?: number;
}

/** Waits until fn gives something truthy, and returns that. @throws Error with the last failure when it takes too long. */
export async function untilTrue<T>(
  fn: () => T | Promise<T>,
  { timeoutMs = 10_000, everyMs = 20 }: UntilOptions = {},
): Promise<NonNullable<T>> {
  const deadline = performance.now() + timeoutMs;
  let failure: unknown;
  while (performance.now() < deadline) {
    try {
      const value = await fn();
      if (value) return value;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  throw new Error(`This did not become true within ${timeoutMs} ms: ${fn.toString()}`, { cause: failure });
}
