'use client';

import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';

export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="main" className="px-4">
      <EmptyState
        title="This page could not be shown"
        heading="h1"
        actions={<Button onClick={reset}>Try again</Button>}
      >
        <p>
          Your recordings and results are safe. If trying again does not help, come back in a few minutes.
        </p>
      </EmptyState>
    </main>
  );
}
