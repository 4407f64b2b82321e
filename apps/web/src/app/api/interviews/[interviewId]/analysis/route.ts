import { analysisResponse } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { getAnalysis } from '@/server/services/analyses';
import { readOrStale } from '@/server/stale/read-or-stale';

export const GET = apiRoute(
  { route: '/api/interviews/:interviewId/analysis', params: interviewParams },
  ({ session, params: { interviewId } }) =>
    readOrStale(session, `analysis:${interviewId}`, analysisResponse, () =>
      getAnalysis(session.token, interviewId),
    ),
);
