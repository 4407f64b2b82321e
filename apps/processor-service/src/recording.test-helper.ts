import { EventPublisher } from '@interview-buddy/event-bus/outbox';
import { interviewUploaded } from '@interview-buddy/shared-types/events';
import type { TestService } from './service.test-helper.js';

export const TWO_VOICES = new URL('../test/fixtures/two-voices.ogg', import.meta.url).pathname;
/** Two who ask and one who answers. */
export const PANEL = new URL('../test/fixtures/panel.ogg', import.meta.url).pathname;
/** AMR with 12 s of the two voices. */
export const PHONE = new URL('../test/fixtures/phone.amr', import.meta.url).pathname;

export interface UploadedRecording {
  userId: string;
  interviewId: string;
  uploadId: string;
}

/** What upload-service leaves behind: the rows, the blob and the event. */
export async function uploadRecording(
  service: TestService,
  file: string,
  beforeItIsTold: (recording: UploadedRecording) => Promise<void> = () => Promise.resolve(),
): Promise<UploadedRecording> {
  const { prisma, container } = service;
  const userId = `user-${crypto.randomUUID()}`;
  const [interviewId, uploadId] = [crypto.randomUUID(), crypto.randomUUID()];
  const blobPath = `uploads/${userId}/${uploadId}/recording`;
  await container.getBlockBlobClient(blobPath).uploadFile(file);
  await prisma.account.create({ data: { id: userId, email: `${userId}@example.test` } });
  await prisma.interview.create({
    data: {
      id: interviewId,
      userId,
      company: 'Acme',
      title: 'Engineer',
      type: 'behavioral',
      status: 'uploaded',
      blobPath,
    },
  });
  await prisma.upload.create({
    data: { id: uploadId, interviewId, userId, blobPath, expiresAt: new Date(Date.now() + 60_000) },
  });
  await beforeItIsTold({ userId, interviewId, uploadId });
  const publisher = new EventPublisher({ source: 'upload-service' });
  await prisma.$transaction((tx) =>
    publisher.publish(tx, interviewUploaded, { interviewId, userId, run: 1 }),
  );
  return { userId, interviewId, uploadId };
}
