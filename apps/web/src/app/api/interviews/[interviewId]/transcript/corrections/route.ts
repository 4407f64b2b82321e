import { correctTranscriptRequest } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { correctTranscript } from '@/server/services/transcripts';

export const PUT = apiRoute(
  {
    route: '/api/interviews/:interviewId/transcript/corrections',
    params: interviewParams,
    body: correctTranscriptRequest,
  },
  async ({ session, params, body }) =>
    Response.json(await correctTranscript(session.token, params.interviewId, body), { status: 202 }),
);
