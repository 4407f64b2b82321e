import { analysisCompleted } from './analysis-completed.v1.js';
import { interviewDeleted } from './interview-deleted.v1.js';
import { interviewFailed } from './interview-failed.v1.js';
import { interviewStatusChanged } from './interview-status-changed.v1.js';
import { interviewTranscribed } from './interview-transcribed.v1.js';
import { interviewUploaded } from './interview-uploaded.v1.js';
import { transcriptionChunkRequested } from './transcription-chunk-requested.v1.js';
import { transcriptionChunksRecognised } from './transcription-chunks-recognised.v1.js';

export { defineEvent, eventData } from './define-event.js';
export type { DataOf, EventData, EventDefinition } from './define-event.js';
export { eventEnvelope } from './envelope.js';
export type { EventEnvelope } from './envelope.js';
export {
  analysisCompleted,
  interviewDeleted,
  interviewFailed,
  interviewStatusChanged,
  interviewTranscribed,
  interviewUploaded,
  transcriptionChunkRequested,
  transcriptionChunksRecognised,
};

/** Every version of every event that was ever published. */
export const eventCatalog = [
  interviewUploaded,
  interviewTranscribed,
  analysisCompleted,
  interviewStatusChanged,
  interviewFailed,
  interviewDeleted,
  transcriptionChunkRequested,
  transcriptionChunksRecognised,
] as const;
