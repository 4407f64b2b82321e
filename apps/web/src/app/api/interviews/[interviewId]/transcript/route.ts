import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { getTranscript } from '@/server/services/transcripts';

export const GET = apiRoute(
  { route: '/api/interviews/:interviewId/transcript', params: interviewParams },
  ({ session, params }) => getTranscript(session.token, params.interviewId),
);
