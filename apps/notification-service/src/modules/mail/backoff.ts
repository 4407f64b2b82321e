const FIRST_MS = 15_000;
const LONGEST_MS = 2 * 60 * 60 * 1000;

/** Tried for about a day, so that a mail server may be away overnight. */
export const MAX_ATTEMPTS = 20;

/**
 * Doubles with each attempt up to two hours; up to a quarter of it at random, so that a queue does not come back at once.
 * @param attempts that were made, 1 or more
 * @param random 0 to 1
 * @returns milliseconds
 */
export function backoffMs(attempts: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1));
  return Math.round(whole * (0.75 + 0.25 * random));
}
