import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReviewQueue } from '@/features/review/review-queue';
import { requireUser } from '../require-user';

export const metadata: Metadata = { title: 'Review' };

/** For reviewers; to everybody else there is no such page. */
export default async function ReviewPage() {
  const user = await requireUser('/review');
  if (!user.roles.includes('reviewer')) notFound();
  return <ReviewQueue />;
}
