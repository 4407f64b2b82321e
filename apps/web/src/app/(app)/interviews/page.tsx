import type { Metadata } from 'next';
import { ButtonLink } from '@/components/button-link';
import { PageHeader } from '@/components/page-header';
import { InterviewList } from '@/features/interviews/interview-list';
import { requireSession } from '../require-user';
import { readFirstPage } from './first-page';
import { LazySample } from './lazy-sample';

export const metadata: Metadata = { title: 'Interviews' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function InterviewsPage({ searchParams }: Props) {
  const session = await requireSession('/interviews');
  const given = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const first = await readFirstPage(session, new URLSearchParams(given));
  return (
    <>
      <PageHeader title="Interviews" actions={<ButtonLink href="/upload">Upload a recording</ButtonLink>} />
      <InterviewList sample={<LazySample />} first={first} />
    </>
  );
}
