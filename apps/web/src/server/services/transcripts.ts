import { z } from 'zod';
import { transcriptResponse, type TranscriptResponse } from '@interview-buddy/shared-types/api';
import { config } from '../config';
import { call, callRaw } from './call';

const base = () => config().PROCESSOR_SERVICE_URL;

export const transcriptFormat = z.enum(['txt', 'vtt', 'srt', 'json']);

export function getTranscript(token: string, interviewId: string): Promise<TranscriptResponse> {
  return call(base(), { path: `/interviews/${interviewId}/transcript`, token }, transcriptResponse);
}

/** "Swap speakers": starts the next run at the analysis. */
export function assignRoles(
  token: string,
  interviewId: string,
  body: { run: number; roles: Record<string, 'interviewer' | 'candidate'> },
): Promise<unknown> {
  return call(
    base(),
    { method: 'PUT', path: `/interviews/${interviewId}/transcript/roles`, body, token },
    z.unknown(),
  );
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
