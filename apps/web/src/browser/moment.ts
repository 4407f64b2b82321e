/** A stretch of the recording, ms. Every number of the report leads to one. */
export interface Moment {
  startMs: number;
  endMs: number;
}

/** The address of a moment within the page, so that a link to it can be kept, sent and gone back from. */
export function hashOf({ startMs, endMs }: Moment): string {
  return `#t=${Math.round(startMs)}-${Math.round(endMs)}`;
}

/** Null where the hash names no moment. */
export function readHash(hash: string): Moment | null {
  const match = /^#t=(\d{1,9})-(\d{1,9})$/.exec(hash);
  if (!match) return null;
  const startMs = Number(match[1]);
  const endMs = Number(match[2]);
  return endMs >= startMs ? { startMs, endMs } : null;
}
