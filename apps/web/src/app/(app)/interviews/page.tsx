import type { Metadata } from 'next';
import { ButtonLink } from '@/components/button-link';
import { PageHeader } from '@/components/page-header';
import { InterviewList } from '@/features/interviews/interview-list';
import { SampleButton } from '@/features/upload/sample-button';
import { requireUser } from '../require-user';

export const metadata: Metadata = { title: 'Interviews' };

export default async function InterviewsPage() {
  await requireUser('/interviews');
  return (
    <>
      <PageHeader title="Interviews" actions={<ButtonLink href="/upload">Upload a recording</ButtonLink>} />
      <InterviewList sample={<SampleButton look="primary" />} />
    </>
  );
}
