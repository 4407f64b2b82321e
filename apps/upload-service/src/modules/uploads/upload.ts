import type { HashProgress } from '../store/recording-hash.js';
import { parseUploadMetadata } from './protocol/upload-metadata.js';

/** How long an upload that nobody writes to is kept. */
export const UPLOAD_LIFE_MS = 24 * 60 * 60 * 1000;

export type GoneReason = 'terminated' | 'expired' | 'refused' | 'joined' | 'deleted';

/** What is known of an upload beside its bytes. */
export interface Upload {
  id: string;
  userId: string;
  /** Null for bytes that belong to no interview: a part of a parallel upload, or not attached yet. */
  interviewId: string | null;
  /** Bytes; null while deferred. */
  length: number | null;
  /** Upload-Metadata as it was received. */
  metadata: string | null;
  /** Upload-Concat as it was received. */
  concat: string | null;
  blobPath: string;
  hash: HashProgress | null;
  expiresAt: Date;
  completedAt: Date | null;
  goneAt: Date | null;
}

export function recordingPath(userId: string, uploadId: string): string {
  return `uploads/${encodeURIComponent(userId)}/${uploadId}/recording`;
}

export function isExpired(upload: Upload, now: Date): boolean {
  return upload.completedAt === null && upload.expiresAt <= now;
}

/** Metadata `kind transcript`: a text in place of a recording. */
export function bringsTranscript(upload: Pick<Upload, 'metadata'>): boolean {
  return parseUploadMetadata(upload.metadata).get('kind') === 'transcript';
}
