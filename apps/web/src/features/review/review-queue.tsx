'use client';

import { useState } from 'react';
import { count, when } from '@/browser/format';
import { sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { Loading, Skeleton } from '@/components/skeleton';
import { DecisionDialog, type Decision } from './decision-dialog';
import { useReviewQueue, type Flagged } from './use-review';

const reasons: Record<string, string> = {
  'no-questions-found': 'Much was said, but nobody asked a question.',
  'answers-unrelated-to-questions': 'No answer has to do with its question.',
  'candidate-hardly-speaks': 'The candidate hardly speaks.',
};

const actions: [Decision, string][] = [
  ['released', 'Release'],
  ['corrected', 'Correct'],
  ['rejected', 'Reject'],
];

/** Analyses that may be of no interview. Reviewers see why, never what was said. */
export function ReviewQueue() {
  const { data, error, refetch } = useReviewQueue();
  const [asked, setAsked] = useState<{ item: Flagged; decision: Decision } | null>(null);
  return (
    <>
      <PageHeader title="Review">
        <p>Analyses that may not be of an interview, the longest waiting first.</p>
      </PageHeader>
      {error && !data && (
        <Notice
          tone="problem"
          live
          title="The queue could not be read"
          actions={
            <Button look="secondary" size="sm" onClick={() => void refetch()}>
              Try again
            </Button>
          }
        >
          {sentenceOf(error)}
        </Notice>
      )}
      {!data && !error && (
        <Loading what="the queue">
          <Skeleton className="h-16" />
        </Loading>
      )}
      {data && (
        <p className="text-ink-soft">
          {data.items.length === 0
            ? 'Nothing waits for you.'
            : `${count(data.items.length, 'analysis waits', 'analyses wait')}.`}
        </p>
      )}
      <ul className="mt-4 grid gap-4">
        {data?.items.map((item) => (
          <Row
            key={`${item.interviewId} ${item.run}`}
            item={item}
            onAsk={(decision) => setAsked({ item, decision })}
          />
        ))}
      </ul>
      {asked && <DecisionDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function Row({ item, onAsk }: { item: Flagged; onAsk: (decision: Decision) => void }) {
  return (
    <li className="grid gap-2 border-t border-line pt-4">
      <ul>
        {item.reasons.map((reason) => (
          <li key={reason}>{reasons[reason] ?? reason}</li>
        ))}
      </ul>
      <p className="text-xs text-ink-faint">
        <code>{item.interviewId}</code>, run {item.run},{' '}
        <time dateTime={item.createdAt}>{when(item.createdAt)}</time>
      </p>
      <div className="flex flex-wrap gap-2">
        {actions.map(([decision, label]) => (
          <Button
            key={decision}
            look="secondary"
            size="sm"
            aria-label={`${label} ${item.interviewId}`}
            onClick={() => onAsk(decision)}
          >
            {label}
          </Button>
        ))}
      </div>
    </li>
  );
}
