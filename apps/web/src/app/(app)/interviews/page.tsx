import type { Metadata } from 'next';
import { ButtonLink } from '@/components/button-link';
import { PageHeader } from '@/components/page-header';
import { InterviewList } from '@/features/interviews/interview-list';
import { requireUser } from '../require-user';
import { LazySample } from './lazy-sample';

export const metadata: Metadata = { title: 'Interviews' };

export default async function InterviewsPage() {
  await requireUser('/interviews');
  return (
    <>
      <PageHeader title="Interviews" actions={<ButtonLink href="/upload">Upload a recording</ButtonLink>} />
      <InterviewList sample={<LazySample />} />
    </>
  );
}
