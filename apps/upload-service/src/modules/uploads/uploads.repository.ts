import { Inject, Injectable } from '@nestjs/common';
import { EventPublisher } from '@interview-buddy/event-bus/outbox';
import { Prisma, transition, type PrismaClient } from '@interview-buddy/prisma-client';
import { z } from 'zod';
import { DATABASE } from '../database/database.js';
import type { HashProgress } from '../store/recording-hash.js';
import { UPLOAD_LIFE_MS, type GoneReason, type Upload } from './upload.js';

const storedMetadata = z.object({ header: z.string().nullable().default(null) });
const itsInterview = { interview: { select: { deletedAt: true } } } as const satisfies Prisma.UploadInclude;
type Row = Prisma.UploadGetPayload<{ include: typeof itsInterview }>;

export interface StoredSoFar {
  /** Bytes that the store holds. */
  bytes: number;
  hash: HashProgress | null;
}

@Injectable()
export class UploadsRepository {
  constructor(
    @Inject(DATABASE) private readonly prisma: PrismaClient,
    private readonly publisher: EventPublisher,
  ) {}

  async create(upload: Upload): Promise<void> {
    await this.prisma.upload.create({
      data: {
        id: upload.id,
        userId: upload.userId,
        interviewId: upload.interviewId,
        length: upload.length === null ? null : BigInt(upload.length),
        metadata: { header: upload.metadata },
        concat: upload.concat,
        blobPath: upload.blobPath,
        expiresAt: upload.expiresAt,
      },
    });
  }

  async find(userId: string, id: string): Promise<Upload | null> {
    const row = await this.prisma.upload.findFirst({ where: { id, userId }, include: itsInterview });
    return row && toUpload(row);
  }

  async findParts(userId: string, ids: readonly string[]): Promise<Upload[]> {
    const rows = await this.prisma.upload.findMany({
      where: { userId, id: { in: [...ids] }, goneAt: null },
      include: itsInterview,
    });
    return rows.map(toUpload);
  }

  /** False where it was set to something else before: a length is never changed. */
  async setLength(id: string, length: number): Promise<boolean> {
    const { count } = await this.prisma.upload.updateMany({
      where: { id, OR: [{ length: null }, { length: BigInt(length) }] },
      data: { length: BigInt(length) },
    });
    return count > 0;
  }

  /** Notes what is stored and how far it is hashed. */
  async noteStored(upload: Upload, { bytes, hash }: StoredSoFar): Promise<void> {
    await this.prisma.upload.update({
      where: { id: upload.id },
      data: {
        storedBytes: BigInt(bytes),
        hashState: hash === null ? null : Uint8Array.from(hash.state),
        hashedBytes: BigInt(hash?.bytes ?? 0),
        expiresAt: new Date(Date.now() + UPLOAD_LIFE_MS),
      },
    });
  }

  /** Notes how much has arrived. */
  async noteProgress(upload: Upload, bytes: number): Promise<void> {
    await this.prisma.upload.updateMany({
      where: { id: upload.id },
      data: { storedBytes: BigInt(bytes), expiresAt: new Date(Date.now() + UPLOAD_LIFE_MS) },
    });
  }

  /** Notes the first bytes of a request: with those of its first one the interview is `uploading`. */
  async noteArrival(upload: Upload, bytes: number): Promise<void> {
    const { interviewId, userId } = upload;
    if (interviewId === null) return this.noteProgress(upload, bytes);
    await this.prisma.$transaction(async (tx) => {
      await tx.upload.update({
        where: { id: upload.id },
        data: { storedBytes: BigInt(bytes), expiresAt: new Date(Date.now() + UPLOAD_LIFE_MS) },
        select: { id: true },
      });
      const draft = await tx.interview.findFirst({
        where: { id: interviewId, userId, status: 'draft', deletedAt: null },
        select: { run: true },
      });
      if (draft) await transition(tx, this.publisher, { interviewId, run: draft.run, to: 'uploading' });
    });
  }

  async markComplete(id: string): Promise<void> {
    await this.prisma.upload.updateMany({
      where: { id, completedAt: null },
      data: { completedAt: new Date() },
    });
  }

  async markGone(id: string, reason: GoneReason): Promise<void> {
    await this.prisma.upload.updateMany({
      where: { id, goneAt: null },
      data: { goneAt: new Date(), goneReason: reason },
    });
  }

  /** Uploads that wait for nobody: all bytes there, or left by a process that died. */
  async findLeftBehind(limit: number): Promise<Upload[]> {
    const ids = await this.prisma.$queryRaw<{ id: string }[]>`
      SELECT id FROM uploads
      WHERE interview_id IS NOT NULL AND completed_at IS NULL AND gone_at IS NULL AND expires_at > now()
        AND (lock_until < now() OR (lock_holder IS NULL AND stored_bytes = length))
      LIMIT ${limit}`;
    const rows = await this.prisma.upload.findMany({
      where: { id: { in: ids.map(({ id }) => id) } },
      include: itsInterview,
    });
    return rows.map(toUpload).filter(({ goneAt }) => goneAt === null);
  }

  /** Nobody sent anything for a day: unfinished ones, and finished ones that no interview took. */
  async findExpired(limit: number): Promise<Upload[]> {
    const now = new Date();
    const rows = await this.prisma.upload.findMany({
      where: {
        goneAt: null,
        expiresAt: { lt: now },
        AND: [
          { OR: [{ completedAt: null }, { interviewId: null }] },
          { OR: [{ lockUntil: null }, { lockUntil: { lt: now } }] },
        ],
      },
      include: itsInterview,
      take: limit,
    });
    return rows.map(toUpload);
  }

  /** Ended, and their bytes perhaps still stored; not those that another interview shares. */
  async findUnswept(limit: number): Promise<{ id: string; blobPath: string }[]> {
    return this.prisma.$queryRaw<{ id: string; blobPath: string }[]>`
      SELECT u.id, u.blob_path AS "blobPath" FROM uploads u
      WHERE u.gone_at IS NOT NULL AND u.swept_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM interviews i WHERE i.blob_path = u.blob_path)
      LIMIT ${limit}`;
  }

  async markSwept(id: string): Promise<void> {
    await this.prisma.upload.updateMany({ where: { id }, data: { sweptAt: new Date(), hashState: null } });
  }
}

function toUpload(row: Row): Upload {
  return {
    id: row.id,
    userId: row.userId,
    interviewId: row.interviewId,
    length: row.length === null ? null : Number(row.length),
    metadata: storedMetadata.parse(row.metadata).header,
    concat: row.concat,
    blobPath: row.blobPath,
    hash: row.hashState === null ? null : { bytes: Number(row.hashedBytes), state: row.hashState },
    expiresAt: row.expiresAt,
    completedAt: row.completedAt,
    // Until the deletion is final it can come back, and the upload with it.
    goneAt: row.goneAt ?? row.interview?.deletedAt ?? null,
  };
}
