let ended = false;
const listeners = new Set<() => void>();

/** Notes what the newest answer told about the session: 401 that it has ended, any success that it goes on. */
export function noteSession(status: number): void {
  const now = status === 401 || (ended && status >= 300);
  if (now === ended) return;
  ended = now;
  for (const tell of listeners) tell();
}

export const hasSessionEnded = (): boolean => ended;

export function onSession(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
