import type { Prisma } from '@interview-buddy/prisma-client';
import type { InterviewRow } from './interview-row.js';

/** What is read of an interview. */
export const interviewSelection = {
  id: true,
  company: true,
  title: true,
  type: true,
  notes: true,
  jobDescription: true,
  heldOn: true,
  status: true,
  run: true,
  version: true,
  failureCode: true,
  failureMessage: true,
  fileName: true,
  mimeType: true,
  sizeBytes: true,
  durationMs: true,
  duplicateOfId: true,
  blobPath: true,
  uploadedAt: true,
  completedAt: true,
  createdAt: true,
  updatedAt: true,
  analyses: { select: { overallScore: true }, orderBy: { run: 'desc' }, take: 1 },
  uploads: {
    select: { storedBytes: true, length: true },
    where: { completedAt: null, goneAt: null },
    orderBy: { createdAt: 'desc' },
    take: 1,
  },
} as const satisfies Prisma.InterviewSelect;

type Selected = Prisma.InterviewGetPayload<{ select: typeof interviewSelection }>;

export function toInterviewRow({ analyses, uploads, blobPath, ...row }: Selected): InterviewRow {
  const upload = uploads[0];
  return {
    ...row,
    sizeBytes: row.sizeBytes === null ? null : Number(row.sizeBytes),
    hasRecording: blobPath !== null,
    overallScore: analyses[0]?.overallScore ?? null,
    upload: upload
      ? {
          storedBytes: Number(upload.storedBytes),
          length: upload.length === null ? null : Number(upload.length),
        }
      : null,
  };
}
