import type { Metadata } from 'next';
import { PageHeader } from '@/components/page-header';
import { SampleButton } from '@/features/upload/sample-button';
import { UploadForm } from '@/features/upload/upload-form';
import { UploadsUnderWay } from '@/features/upload/uploads-under-way';
import { requireUser } from '../require-user';

export const metadata: Metadata = { title: 'Upload a recording' };

export default async function UploadPage() {
  const { id } = await requireUser('/upload');
  return (
    <>
      <PageHeader title="Upload a recording" actions={<SampleButton />}>
        A few words about the interview, then the recording. You can leave the page once it is uploaded.
      </PageHeader>
      <UploadsUnderWay />
      <UploadForm userId={id} />
    </>
  );
}
