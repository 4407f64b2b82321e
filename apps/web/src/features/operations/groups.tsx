'use client';

import { count, lengthOf } from '@/browser/format';
import { Loading, Skeleton } from '@/components/skeleton';
import { NotRead } from './not-read';
import { Cell, Table, type Column } from './table';
import { useBusStatus } from './use-operations';

const columns: Column[] = [
  { label: 'Service and event' },
  { label: 'Not begun', figures: true },
  { label: 'At work', figures: true },
  { label: 'To retry', figures: true },
  { label: 'Oldest', figures: true },
];

export function Groups() {
  const { data, error, refetch } = useBusStatus();
  return (
    <section aria-labelledby="groups" className="grid gap-4">
      <h2 id="groups" className="font-serif text-lg">
        How far each service is
      </h2>
      {error && !data && <NotRead what="The event bus" error={error} again={() => void refetch()} />}
      {!data && !error && (
        <Loading what="the event bus">
          <Skeleton className="h-32" />
        </Loading>
      )}
      {data && (
        <>
          <p className="text-ink-soft">
            {data.outbox.waiting === 0
              ? 'Every event was handed to the bus.'
              : `${count(data.outbox.waiting, 'event')} not handed to the bus yet, the oldest for ${lengthOf(data.outbox.oldestAgeMs)}.`}
          </p>
          <Table label="How far each service is" columns={columns}>
            {data.groups.map(({ group, event, lag, inFlight, parked, oldestAgeMs }) => (
              <tr key={`${group} ${event}`} className="border-t border-line">
                <th scope="row" className="py-2 pr-4 font-normal wrap-anywhere">
                  <span className="block">{group}</span>
                  <span className="block text-xs text-ink-faint">{event}</span>
                </th>
                <Cell figures>{lag}</Cell>
                <Cell figures>{inFlight}</Cell>
                <Cell figures>{parked}</Cell>
                <Cell figures>{oldestAgeMs > 0 ? lengthOf(oldestAgeMs) : 'none'}</Cell>
              </tr>
            ))}
          </Table>
        </>
      )}
    </section>
  );
}
