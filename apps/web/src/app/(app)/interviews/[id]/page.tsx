import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { forFirstPaint } from '@/server/stale/first-paint';
import { readAnalysis, readInterview } from '@/server/stale/reads';
import { requireSession } from '../../require-user';
import { InterviewView } from './interview-view';

export const metadata: Metadata = { title: 'Interview' };

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export default async function InterviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!uuid.test(id)) notFound();
  const session = await requireSession(`/interviews/${id}`);
  const [interview, analysis] = await Promise.all([
    forFirstPaint(readInterview(session, id)),
    forFirstPaint(readAnalysis(session, id)),
  ]);
  // What is under way says how long it takes from now on, and this now is the reader's.
  const drawn = interview?.status === 'complete' ? interview : null;
  const first = { interview: drawn, analysis, at: Date.now() };
  return <InterviewView id={id} email={session.user.email} first={first} />;
}
