'use client';

import { PageHeader } from '@/components/page-header';
import { DeadLetters } from './dead-letters';
import { Groups } from './groups';

export function Operations() {
  return (
    <>
      <PageHeader title="Operations">
        <p>What the services have before them, and the work that they gave up.</p>
      </PageHeader>
      <div className="grid gap-12">
        <DeadLetters />
        <Groups />
      </div>
    </>
  );
}
