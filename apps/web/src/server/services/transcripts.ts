import { z } from 'zod';
import {
  runStarted,
  transcriptHits,
  transcriptionOffer,
  transcriptResponse,
  type CorrectTranscriptRequest,
  type RerunTranscriptionRequest,
  type RunStarted,
  type SearchTranscriptsQuery,
  type TranscriptHits,
  type TranscriptionOffer,
  type TranscriptResponse,
} from '@interview-buddy/shared-types/api';
import { processor } from './clients';

export const transcriptFormat = z.enum(['txt', 'vtt', 'srt', 'json', 'docx']);

export function getTranscript(token: string, interviewId: string): Promise<TranscriptResponse> {
  return processor.call(
    'get',
    '/interviews/{id}/transcript',
    { path: { id: interviewId }, token },
    transcriptResponse,
  );
}

/** Starts the next run at the analysis. */
export function correctTranscript(
  token: string,
  interviewId: string,
  body: CorrectTranscriptRequest,
): Promise<RunStarted> {
  return processor.call(
    'put',
    '/interviews/{id}/transcript/corrections',
    { path: { id: interviewId }, body, token },
    runStarted,
  );
}

/** With what else this recording could be transcribed. */
export function getTranscriptionOffer(token: string, interviewId: string): Promise<TranscriptionOffer> {
  return processor.call(
    'get',
    '/interviews/{id}/transcript/engines',
    { path: { id: interviewId }, token },
    transcriptionOffer,
  );
}

/** Starts the next run at the transcription, by the engine that was chosen. */
export function rerunTranscription(
  token: string,
  interviewId: string,
  body: RerunTranscriptionRequest,
): Promise<RunStarted> {
  return processor.call(
    'post',
    '/interviews/{id}/transcript/reruns',
    { path: { id: interviewId }, body, token },
    runStarted,
  );
}

export function downloadTranscript(
  token: string,
  interviewId: string,
  format: z.infer<typeof transcriptFormat>,
): Promise<Response> {
  return processor.raw('get', '/interviews/{id}/transcript/download', {
    path: { id: interviewId },
    query: { format },
    token,
  });
}

/** A large file is read in seconds, a hostile one given up after some. */
const IMPORT_TIMEOUT_MS = 30_000;
const imported = z.object({ run: z.number().int().positive().nullable() });

/** A transcript along with the recording. The run is null while the recording is still to be measured. */
export function importTranscript(
  token: string,
  interviewId: string,
  body: Blob,
): Promise<z.infer<typeof imported>> {
  return processor.call(
    'put',
    '/interviews/{id}/transcript/import',
    { path: { id: interviewId }, body, token, timeoutMs: IMPORT_TIMEOUT_MS },
    imported,
  );
}

/** The wrong transcript was given: the words come from the recording again. */
export function takeBackTranscript(token: string, interviewId: string): Promise<z.infer<typeof imported>> {
  return processor.call(
    'delete',
    '/interviews/{id}/transcript/import',
    { path: { id: interviewId }, token },
    imported,
  );
}

/** In the transcripts of all of the person's interviews. */
export function searchTranscripts(token: string, query: SearchTranscriptsQuery): Promise<TranscriptHits> {
  return processor.call('get', '/transcripts/search', { query, token }, transcriptHits);
}
