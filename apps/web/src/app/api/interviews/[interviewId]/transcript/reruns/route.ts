import { rerunTranscriptionRequest } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { rerunTranscription } from '@/server/services/transcripts';

export const POST = apiRoute(
  {
    route: '/api/interviews/:interviewId/transcript/reruns',
    params: interviewParams,
    body: rerunTranscriptionRequest,
  },
  async ({ session, params, body }) =>
    Response.json((await rerunTranscription(session.token, params.interviewId, body)) ?? {}, { status: 202 }),
);
