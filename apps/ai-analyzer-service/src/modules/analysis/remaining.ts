/** Seconds that a stage still takes: at first by what is usual, and more and more by how it went so far. `share`: 0 … 1. */
export function remainingSeconds(share: number, elapsedSeconds: number, usualSeconds: number): number {
  if (share <= 0) return Math.ceil(usualSeconds);
  const byPace = elapsedSeconds / share;
  return Math.ceil((usualSeconds * (1 - share) + byPace * share) * (1 - share));
}
