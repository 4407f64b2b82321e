import { transcriptResponse } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { getTranscript } from '@/server/services/transcripts';
import { readOrStale } from '@/server/stale/read-or-stale';

export const GET = apiRoute(
  { route: '/api/interviews/:interviewId/transcript', params: interviewParams },
  ({ session, params: { interviewId } }) =>
    readOrStale(session, `transcript:${interviewId}`, transcriptResponse, () =>
      getTranscript(session.token, interviewId),
    ),
);
