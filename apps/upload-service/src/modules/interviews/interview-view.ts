import type { InterviewDetail, InterviewSummary, StageProgress } from '@interview-buddy/shared-types/api';
import type { InterviewRow } from './interview-row.js';

export function toSummary(row: InterviewRow, progress: StageProgress | null): InterviewSummary {
  return {
    id: row.id,
    company: row.company,
    title: row.title,
    type: row.type,
    heldOn: row.heldOn?.toISOString().slice(0, 10) ?? null,
    status: row.status,
    run: row.run,
    version: row.version,
    durationMs: row.durationMs,
    overallScore: row.overallScore,
    failure: failureOf(row),
    progress,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function toDetail(row: InterviewRow, progress: StageProgress | null): InterviewDetail {
  return {
    ...toSummary(row, progress),
    notes: row.notes,
    jobDescription: row.jobDescription,
    fileName: row.fileName,
    sizeBytes: row.sizeBytes,
    mimeType: row.mimeType,
    uploadedAt: row.uploadedAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
    duplicateOfId: row.duplicateOfId,
    hasRecording: row.hasRecording,
  };
}

function failureOf({ status, failureCode, failureMessage }: InterviewRow): InterviewSummary['failure'] {
  if (status !== 'failed') return null;
  return {
    code: failureCode ?? 'unknown',
    message: failureMessage ?? 'This interview could not be finished.',
  };
}
