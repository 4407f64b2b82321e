import { setTimeout } from 'node:timers/promises';
import type { z } from 'zod';
import type { Drawn } from '@/browser/drawn';
import { findKept, isBusy, readAndKeep, staleCache, type Reading } from './read-or-stale';

/** Longer, and a page of what was read before, or one that says that it loads, is better than none. */
const PATIENCE_MS = 1000;

/**
 * What a page is first drawn with: what the service answers; where it is busy or slow, what this person read last.
 * Null where it is refused, or where nothing was kept: the page then asks by itself, and says what there is to say of
 * it.
 */
export async function forFirstPaint<S extends z.ZodType>(
  reading: Reading<S>,
  { patienceMs = PATIENCE_MS, cache = staleCache() } = {},
): Promise<Drawn<z.output<S>> | null> {
  const read = readAndKeep(reading, cache).then(
    (value) => ({ value, at: new Date().toISOString(), stale: false }),
    (error: unknown) => (isBusy(error) ? 'busy' : 'refused'),
  );
  const first = await Promise.race([read, setTimeout(patienceMs, 'busy', { ref: false })]);
  if (first === 'refused') return null;
  if (typeof first !== 'string') return first;
  const kept = await findKept(reading, cache);
  return kept && { ...kept, stale: true };
}
