'use client';

import { startTransition, useEffect, useState, type ReactNode } from 'react';

/**
 * Draws what it holds so many slices after what stands around it. One long drawing becomes several short ones,
 * between which the page is painted and answers; a server draws nothing of it.
 */
export function Later({ slices, children }: { slices: number; children: ReactNode }) {
  const [left, setLeft] = useState(slices);
  useEffect(() => {
    if (left > 0) startTransition(() => setLeft(left - 1));
  }, [left]);
  return left > 0 ? null : children;
}
