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
import { config } from '../config';
import { call, callRaw } from './call';

const base = () => config().PROCESSOR_SERVICE_URL;

export const transcriptFormat = z.enum(['txt', 'vtt', 'srt', 'json', 'docx']);

export function getTranscript(token: string, interviewId: string): Promise<TranscriptResponse> {
  return call(base(), { path: `/interviews/${interviewId}/transcript`, token }, transcriptResponse);
}

/** Starts the next run at the analysis. */
export function correctTranscript(
  token: string,
  interviewId: string,
  body: CorrectTranscriptRequest,
): Promise<RunStarted> {
  return call(
    base(),
    { method: 'PUT', path: `/interviews/${interviewId}/transcript/corrections`, body, token },
    runStarted,
  );
}

/** With what else this recording could be transcribed. */
export function getTranscriptionOffer(token: string, interviewId: string): Promise<TranscriptionOffer> {
  return call(base(), { path: `/interviews/${interviewId}/transcript/engines`, token }, transcriptionOffer);
}

/** Starts the next run at the transcription, by the engine that was chosen. */
export function rerunTranscription(
  token: string,
  interviewId: string,
  body: RerunTranscriptionRequest,
): Promise<unknown> {
  const path = `/interviews/${interviewId}/transcript/reruns`;
  return call(base(), { method: 'POST', path, body, token }, z.unknown());
}

export function downloadTranscript(
  token: string,
  interviewId: string,
  format: z.infer<typeof transcriptFormat>,
): Promise<Response> {
  return callRaw(base(), {
    path: `/interviews/${interviewId}/transcript/download`,
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
  return call(
    base(),
    {
      method: 'PUT',
      path: `/interviews/${interviewId}/transcript/import`,
      body,
      token,
      timeoutMs: IMPORT_TIMEOUT_MS,
    },
    imported,
  );
}

/** The wrong transcript was given: the words come from the recording again. */
export function takeBackTranscript(token: string, interviewId: string): Promise<z.infer<typeof imported>> {
  return call(
    base(),
    { method: 'DELETE', path: `/interviews/${interviewId}/transcript/import`, token },
    imported,
  );
}

/** In the transcripts of all of the person's interviews. */
export function searchTranscripts(token: string, query: SearchTranscriptsQuery): Promise<TranscriptHits> {
  return call(base(), { path: '/transcripts/search', query, token }, transcriptHits);
}
