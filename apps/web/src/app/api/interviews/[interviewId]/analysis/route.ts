import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { readAnalysis } from '@/server/stale/reads';

export const GET = apiRoute(
  { route: '/api/interviews/:interviewId/analysis', params: interviewParams },
  ({ session, params: { interviewId } }) => readAnalysis(session, interviewId),
);
