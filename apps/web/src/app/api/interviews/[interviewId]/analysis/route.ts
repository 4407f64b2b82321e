import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { readOrStale } from '@/server/stale/read-or-stale';
import { analysisReading } from '@/server/stale/reads';

export const GET = apiRoute(
  { route: '/api/interviews/:interviewId/analysis', params: interviewParams },
  ({ session, params: { interviewId } }) => readOrStale(analysisReading(session, interviewId)),
);
