import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireUser } from '../../require-user';
import { InterviewView } from './interview-view';

export const metadata: Metadata = { title: 'Interview' };

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export default async function InterviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!uuid.test(id)) notFound();
  const user = await requireUser(`/interviews/${id}`);
  return <InterviewView id={id} email={user.email} />;
}
