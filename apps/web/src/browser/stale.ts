const since = new Map<string, string>();
const listeners = new Set<() => void>();

/** Notes for each address whether its newest answer was fresh. */
export function noteFreshness(path: string, staleSince: string | null): void {
  if (staleSince === null ? !since.delete(path) : since.get(path) === staleSince) return;
  if (staleSince !== null) since.set(path, staleSince);
  for (const tell of listeners) tell();
}

/** Since when the oldest of what is shown is no longer fresh, ISO 8601; null where all of it is. */
export function oldestStale(): string | null {
  return [...since.values()].sort()[0] ?? null;
}

export function onFreshness(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
