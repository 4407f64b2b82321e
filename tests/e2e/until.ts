import { setTimeout as sleep } from 'node:timers/promises';

const everyMs = 400;

/** Reads again and again, slowly enough for the limits of the gateway, until it reads what is awaited. */
export async function until<T>(
  what: string,
  read: () => Promise<T>,
  awaited: (value: T) => boolean,
  timeoutMs = 60_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await read();
    if (awaited(value)) return value;
    if (Date.now() > end)
      throw new Error(`Waited ${timeoutMs / 1000} s for ${what}; the last answer: ${JSON.stringify(value)}`);
    await sleep(everyMs);
  }
}
