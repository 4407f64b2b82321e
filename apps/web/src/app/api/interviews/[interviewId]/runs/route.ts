import { startRunRequest } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { startRun } from '@/server/services/interviews';

export const POST = apiRoute(
  { route: '/api/interviews/:interviewId/runs', params: interviewParams, body: startRunRequest },
  async ({ session, params, body }) =>
    Response.json(await startRun(session.token, params.interviewId, body), { status: 202 }),
);
