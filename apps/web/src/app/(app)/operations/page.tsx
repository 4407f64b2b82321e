import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Operations } from '@/features/operations/operations';
import { requireUser } from '../require-user';

export const metadata: Metadata = { title: 'Operations' };

/** Whoever may not run this installation need not know that there is such a page. */
export default async function OperationsPage() {
  const user = await requireUser('/operations');
  if (!user.roles.includes('admin')) notFound();
  return <Operations />;
}
