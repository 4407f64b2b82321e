'use client';

import { lazy, Suspense } from 'react';
import { buttonClass } from '@/components/button-class';

const SampleButton = lazy(() =>
  import('@/features/upload/sample-button').then((module) => ({ default: module.SampleButton })),
);

/** Offered on the first visit only: whoever has interviews need not load what sends it. */
export function LazySample() {
  return (
    <Suspense fallback={<span className={buttonClass('primary')}>Use the sample recording</span>}>
      <SampleButton look="primary" />
    </Suspense>
  );
}
