import { Inject, Injectable } from '@nestjs/common';
import { EventPublisher } from '@interview-buddy/event-bus/outbox';
import { startNextRun, transition, type PrismaClient, type Tx } from '@interview-buddy/prisma-client';
import { conflict, notFound, type AppError } from '@interview-buddy/shared-utils/errors';
import { interviewUploaded } from '@interview-buddy/shared-types/events';
import { DATABASE } from '../../database/database.js';
import { uploadGone } from '../protocol/tus-errors.js';
import type { GoneReason, Upload } from '../upload.js';
import type { ExaminedRecording } from './examine-recording.js';
import { duplicateFailure } from './duplicate.js';

export type Attached = 'uploaded' | 'duplicate';
type AttachedUpload = Upload & { interviewId: string };

@Injectable()
export class CompletionRepository {
  constructor(
    @Inject(DATABASE) private readonly prisma: PrismaClient,
    private readonly publisher: EventPublisher,
  ) {}

  /**
   * The recording becomes its interview's, and that is told, in one transaction.
   * @throws AppError 409 where the interview has a recording already, 410 where it was deleted.
   */
  async attach(upload: AttachedUpload, recording: ExaminedRecording): Promise<Attached> {
    return this.prisma.$transaction(async (tx) => {
      // Two uploads of the same recording that finish at once: the second must see the first.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${upload.userId}:${recording.sha256}`}::text, 1))`;
      const [row] = await tx.$queryRaw<{ done: boolean }[]>`
        SELECT completed_at IS NOT NULL AS done FROM uploads WHERE id = ${upload.id}::uuid FOR UPDATE`;
      if (row?.done) return 'uploaded';
      const run = await this.enterUploading(tx, upload);
      const original = await findOriginal(tx, upload, recording.sha256);
      await tx.interview.update({
        where: { id: upload.interviewId },
        data: {
          fileName: recording.fileName,
          mimeType: recording.mimeType,
          sizeBytes: BigInt(recording.sizeBytes),
          sha256: recording.sha256,
          durationMs: recording.durationMs,
          blobPath: original?.blobPath ?? upload.blobPath,
          duplicateOfId: original?.id ?? null,
        },
      });
      await tx.upload.update({
        where: { id: upload.id },
        data: { completedAt: new Date(), hashState: null },
      });
      const { interviewId, userId } = upload;
      if (original) {
        await transition(tx, this.publisher, {
          interviewId,
          run,
          to: 'failed',
          failure: duplicateFailure(original),
        });
        return 'duplicate';
      }
      const moved = await transition(tx, this.publisher, { interviewId, run, to: 'uploaded' });
      if (moved === 'stale') throw alreadyRecorded();
      await this.publisher.publish(tx, interviewUploaded, { interviewId, userId, run });
      return 'uploaded';
    });
  }

  /**
   * The upload ends here; if its interview waits for it, the interview says why.
   * Returns false where its bytes have become an interview's recording: they must stay.
   * @param arrived all bytes came, perhaps so quickly that the interview has not been `uploading` yet.
   */
  async end(upload: Upload, reason: GoneReason, because: AppError, arrived = false): Promise<boolean> {
    return this.prisma.$transaction(async (tx) => {
      if ((await tx.interview.count({ where: { blobPath: upload.blobPath } })) > 0) return false;
      await tx.upload.updateMany({
        where: { id: upload.id, goneAt: null },
        data: { goneAt: new Date(), goneReason: reason },
      });
      if (upload.interviewId === null) return true;
      const { interviewId, userId } = upload;
      const interview = await tx.interview.findFirst({
        where: { id: interviewId, userId, status: { in: ['draft', 'uploading'] }, deletedAt: null },
        select: { run: true, status: true },
      });
      if (!interview) return true;
      const { run, status } = interview;
      if (status === 'draft' && !arrived) return true;
      if (status === 'draft') await transition(tx, this.publisher, { interviewId, run, to: 'uploading' });
      const failure = { code: because.code, message: because.message };
      await transition(tx, this.publisher, { interviewId, run, to: 'failed', failure });
      return true;
    });
  }

  /**
   * Whether this interview can take a recording now; one that failed without a usable one begins its next run.
   * @throws AppError 404, 409
   */
  async prepare(userId: string, interviewId: string): Promise<void> {
    const interview = await this.prisma.interview.findFirst({
      where: { id: interviewId, userId, deletedAt: null },
      select: { status: true },
    });
    if (!interview) throw interviewMissing();
    if (interview.status === 'failed')
      await this.prisma.$transaction((tx) =>
        startNextRun(tx, this.publisher, { interviewId, userId, from: 'upload' }),
      );
    else if (interview.status !== 'draft' && interview.status !== 'uploading') throw alreadyRecorded();
  }

  private async enterUploading(tx: Tx, { interviewId, userId }: AttachedUpload): Promise<number> {
    const interview = await tx.interview.findFirst({
      where: { id: interviewId, userId, deletedAt: null },
      select: { run: true },
    });
    if (!interview) throw uploadGone();
    const moved = await transition(tx, this.publisher, { interviewId, run: interview.run, to: 'uploading' });
    if (moved === 'stale') throw alreadyRecorded();
    return interview.run;
  }
}

/** Only one that still has its bytes counts: otherwise this copy is the only one, and is kept. */
async function findOriginal(tx: Tx, upload: AttachedUpload, sha256: string) {
  return tx.interview.findFirst({
    where: {
      userId: upload.userId,
      sha256,
      id: { not: upload.interviewId },
      deletedAt: null,
      blobPath: { not: null },
      // A copy that waits for its person to decide has no analysis to open.
      OR: [{ duplicateOfId: null }, { status: { not: 'failed' } }],
    },
    select: { id: true, blobPath: true, title: true, company: true, uploadedAt: true },
    orderBy: { createdAt: 'asc' },
  });
}

const alreadyRecorded = (): AppError =>
  conflict(
    'upload/has-recording',
    'This interview has its recording already. Add a new interview for another one.',
  );

const interviewMissing = (): AppError => notFound('interview');
