'use client';

import { CornerUpLeft } from 'lucide-react';
import { useMoments } from './moments-provider';

export function ReturnButton() {
  const { canReturn } = useMoments();
  if (!canReturn) return null;
  return (
    <button
      type="button"
      onClick={() => window.history.back()}
      className="screen-only fixed bottom-20 left-1/2 z-20 inline-flex min-h-10 -translate-x-1/2 animate-rise items-center gap-2 rounded-full bg-ink px-4 font-medium text-paper shadow-float md:bottom-6"
    >
      <CornerUpLeft aria-hidden="true" className="size-4" />
      Back to where you were
    </button>
  );
}
