import { setTimeout } from 'node:timers/promises';

/** Longer, and a page that says that it loads is better than none. */
const PATIENCE_MS = 1000;

/**
 * What a page is first drawn with. Null where it is refused, kept from before or slow: the page then asks by
 * itself, and says what there is to say of it.
 */
export async function forFirstPaint<T>(
  reading: Promise<T | Response>,
  patienceMs = PATIENCE_MS,
): Promise<T | null> {
  const read = reading.then(
    (value) => (value instanceof Response ? null : value),
    () => null,
  );
  return Promise.race([read, setTimeout(patienceMs, null, { ref: false })]);
}
