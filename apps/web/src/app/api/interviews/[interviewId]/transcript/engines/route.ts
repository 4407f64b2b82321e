import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { getTranscriptionOffer } from '@/server/services/transcripts';

export const GET = apiRoute(
  { route: '/api/interviews/:interviewId/transcript/engines', params: interviewParams },
  async ({ session, params }) =>
    Response.json(await getTranscriptionOffer(session.token, params.interviewId)),
);
