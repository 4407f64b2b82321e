import type { ProgressEstimate } from '../processing/progress-estimate.js';
import type { ChunksStanding } from './chunks.repository.js';

/** Before the parts lie reading and measuring, after them the joining. */
const BEFORE = 0.15;
const PARTS = 0.8;

/** From the parts that are done; before the first of them from the engine's expected speed. */
export function chunkProgress(
  { all, done, plannedAt }: ChunksStanding,
  expectedMs: number,
  now: Date,
): ProgressEstimate {
  const share = all === 0 ? 0 : done / all;
  const elapsed = Math.max(0, now.getTime() - plannedAt.getTime());
  const remaining = done > 0 ? (elapsed * (all - done)) / done : Math.max(0, expectedMs - elapsed);
  return {
    percent: Math.floor(100 * (BEFORE + PARTS * share)),
    remainingSeconds: Math.ceil(remaining / 1000),
  };
}
