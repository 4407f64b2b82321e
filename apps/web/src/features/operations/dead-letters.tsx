'use client';

import type { DeadLetterPage } from '@interview-buddy/shared-types/api';
import { useState } from 'react';
import { count } from '@/browser/format';
import { sentenceOf } from '@/browser/request';
import { Confirm } from '@/components/confirm';
import { Loading, Skeleton } from '@/components/skeleton';
import { useToast } from '@/components/toast';
import { LetterRow } from './letter-row';
import { NotRead } from './not-read';
import { Table, type Column } from './table';
import { useDeadLetters, useRedrive } from './use-operations';

type Letter = DeadLetterPage['items'][number];

const columns: Column[] = [
  { label: 'Event' },
  { label: 'Given up by' },
  { label: 'Reason' },
  { label: 'Attempts', figures: true },
  { label: 'Interview and trace' },
  { label: 'When' },
  { label: 'What to do' },
];

const outcomes = {
  'would-redrive': 'Nothing was changed.',
  redriven: 'The event was given to its service again.',
  restarted: 'The interview had failed; its next run has begun.',
};

export function DeadLetters() {
  const { data, error, refetch } = useDeadLetters();
  const [asked, setAsked] = useState<Letter | null>(null);
  const redrive = useRedrive();
  const toast = useToast();
  const bringBack = ({ id }: Letter) =>
    redrive.mutate(id, {
      onSuccess: ({ outcome }) => toast({ text: outcomes[outcome] }),
      onError: (failure) => toast({ text: sentenceOf(failure) }),
    });
  return (
    <section aria-labelledby="given-up" className="grid gap-4">
      <h2 id="given-up" className="font-serif text-lg">
        Given up
      </h2>
      {error && !data && <NotRead what="The given-up events" error={error} again={() => void refetch()} />}
      {!data && !error && (
        <Loading what="given-up events">
          <Skeleton className="h-16" />
        </Loading>
      )}
      {data && (
        <p className="text-ink-soft">
          {data.items.length === 0
            ? 'Nothing was given up. An event comes here when it failed too often, or cannot be read.'
            : `${count(data.items.length, 'event')}, newest first. Mend the cause before you bring one back.`}
        </p>
      )}
      {data && data.items.length > 0 && (
        <Table label="Given-up events" columns={columns}>
          {data.items.map((letter) => (
            <LetterRow
              key={letter.id}
              letter={letter}
              busy={redrive.isPending && redrive.variables === letter.id}
              onBringBack={() => setAsked(letter)}
            />
          ))}
        </Table>
      )}
      <Confirm
        open={asked !== null}
        onOpenChange={() => setAsked(null)}
        title="Bring this event back?"
        confirm="Bring back"
        cancel="Leave it"
        onConfirm={() => asked && bringBack(asked)}
      >
        {asked && (
          <p>
            {asked.group} will try {asked.event} again. What it has already done will not happen twice.
          </p>
        )}
      </Confirm>
    </section>
  );
}
