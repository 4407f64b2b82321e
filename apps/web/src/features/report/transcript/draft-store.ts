'use client';

import { useCallback, useSyncExternalStore } from 'react';

const keyOf = (interviewId: string): string => `transcript-corrections:${interviewId}`;
const listeners = new Set<() => void>();
/** Stands in where the browser keeps nothing. */
const memory = new Map<string, string>();

function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return memory.get(key) ?? null;
  }
}

function write(key: string, text: string | null): void {
  try {
    if (text === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  } catch {
    if (text === null) memory.delete(key);
    else memory.set(key, text);
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Text that outlives a reload, and that all windows of this browser share. */
export function useDraftText(interviewId: string): [string | null, (text: string | null) => void] {
  const key = keyOf(interviewId);
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  return [text, useCallback((next: string | null) => write(key, next), [key])];
}
