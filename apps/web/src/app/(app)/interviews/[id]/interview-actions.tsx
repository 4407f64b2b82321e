'use client';

import type { InterviewDetail } from '@interview-buddy/shared-types/api';
import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import { keys } from '@/browser/query-keys';
import { request, sentenceOf } from '@/browser/request';
import { LazyMenu } from '@/components/lazy-menu';
import { useToast } from '@/components/toast';

const EditContext = lazy(() =>
  import('@/features/upload/edit-context').then((module) => ({ default: module.EditContext })),
);

export function InterviewActions({ interview }: { interview: InterviewDetail }) {
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const [editing, setEditing] = useState(useSearchParams().has('edit'));
  const { id, company, status } = interview;
  const address = `/api/interviews/${id}`;
  const failed = (error: unknown) => toast({ text: sentenceOf(error) });

  const analyzeAgain = () => {
    request(`${address}/runs`, { method: 'POST', body: { from: 'analysis' } }).then(
      () => client.invalidateQueries({ queryKey: keys.interview(id) }),
      failed,
    );
  };
  const restore = () => {
    request(`${address}/restore`, { method: 'POST' }).then(() => {
      void client.invalidateQueries({ queryKey: keys.lists });
      router.push(`/interviews/${id}`);
    }, failed);
  };
  const remove = () => {
    request(address, { method: 'DELETE' }).then(() => {
      void client.invalidateQueries({ queryKey: keys.interview(id), refetchType: 'none' });
      void client.invalidateQueries({ queryKey: keys.lists });
      router.push('/interviews');
      toast({
        text: `The interview with ${company} was deleted.`,
        action: { label: 'Undo', run: restore },
      });
    }, failed);
  };

  return (
    <>
      <LazyMenu
        label="Actions for this interview"
        icon={<Ellipsis aria-hidden="true" className="size-4" />}
        actions={[
          { label: 'Edit details', onSelect: () => setEditing(true) },
          ...(status === 'complete' ? [{ label: 'Analyze again', onSelect: analyzeAgain }] : []),
          { label: 'Delete', onSelect: remove, danger: true },
        ]}
      />
      {editing && (
        <Suspense>
          <EditContext
            interview={interview}
            onClose={() => setEditing(false)}
            onJobChanged={() =>
              status === 'complete' &&
              toast({
                text: 'The analysis was made with the former job description.',
                action: { label: 'Analyze again', run: analyzeAgain },
              })
            }
          />
        </Suspense>
      )}
    </>
  );
}
