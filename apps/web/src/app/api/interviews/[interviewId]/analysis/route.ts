import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { getAnalysis } from '@/server/services/analyses';

export const GET = apiRoute(
  { route: '/api/interviews/:interviewId/analysis', params: interviewParams },
  ({ session, params }) => getAnalysis(session.token, params.interviewId),
);
