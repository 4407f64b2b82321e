import type { InterviewStatus, InterviewType } from '@interview-buddy/shared-types/models';

/** An interview as it is stored, with what other tables say of it. */
export interface InterviewRow {
  id: string;
  company: string;
  title: string;
  type: InterviewType;
  notes: string;
  jobDescription: string;
  heldOn: Date | null;
  status: InterviewStatus;
  run: number;
  version: number;
  failureCode: string | null;
  failureMessage: string | null;
  fileName: string | null;
  mimeType: string | null;
  sizeBytes: number | null;
  durationMs: number | null;
  duplicateOfId: string | null;
  hasRecording: boolean;
  uploadedAt: Date | null;
  completedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  /** 0-100, of the newest analysis; null where there is none, or none that could give one. */
  overallScore: number | null;
  /** Of the upload that is under way. */
  upload: { storedBytes: number; length: number | null } | null;
}
