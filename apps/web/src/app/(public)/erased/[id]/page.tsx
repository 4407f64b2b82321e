import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import type { ErasureReceipt } from '@interview-buddy/shared-types/api';
import { count } from '@/browser/format';
import { ProblemError } from '@/server/http/problem';
import { getErasureReceipt } from '@/server/services/account';
import { Article } from '../../article';

export const metadata: Metadata = { title: 'Receipt of erasure', robots: { index: false } };

const names: Record<string, string> = {
  recordings: 'recording',
  interviews: 'interview',
  transcripts: 'transcript',
  analyses: 'analysis',
  preparations: 'preparation',
  notifications: 'notice',
  consents: 'consent statement',
};

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

async function receiptOf(id: string): Promise<ErasureReceipt> {
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await getErasureReceipt(id);
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) notFound();
    throw error;
  }
}

export default async function ErasedPage({ params }: { params: Promise<{ id: string }> }) {
  const { id, requestedAt, completedAt, removed } = await receiptOf((await params).id);
  return (
    <Article
      title={completedAt ? 'Everything is erased' : 'Your account is being erased'}
      lead={
        completedAt
          ? 'Nothing of it is kept but this receipt, which names nobody.'
          : 'Nothing of it can be seen any more. The last bytes and rows go within minutes.'
      }
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        <dt className="text-ink-faint">Receipt</dt>
        <dd className="break-all">{id}</dd>
        <dt className="text-ink-faint">Asked for</dt>
        <dd>{time.format(new Date(requestedAt))} UTC</dd>
        <dt className="text-ink-faint">Done</dt>
        <dd>{completedAt ? `${time.format(new Date(completedAt))} UTC` : 'not yet'}</dd>
      </dl>
      {completedAt ? (
        <ul>
          {Object.entries(removed).map(([what, n]) => (
            <li key={what}>{count(n, names[what] ?? what, what)}</li>
          ))}
        </ul>
      ) : (
        <p>
          <Link href={`/erased/${id}`} prefetch={false} className="text-link">
            Look again
          </Link>{' '}
          in a minute, or keep this address: the receipt stays here.
        </p>
      )}
      <p className="text-ink-soft">
        Backups of the database still hold rows until they expire, 7 days after. Nobody reads them.
      </p>
    </Article>
  );
}
