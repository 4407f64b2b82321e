import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireSession } from '../../require-user';
import { readFirst } from './first-read';
import { InterviewView } from './interview-view';

export const metadata: Metadata = { title: 'Interview' };

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export default async function InterviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!uuid.test(id)) notFound();
  const session = await requireSession(`/interviews/${id}`);
  return <InterviewView id={id} email={session.user.email} first={await readFirst(session, id)} />;
}
