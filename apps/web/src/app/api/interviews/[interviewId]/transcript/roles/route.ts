import { assignRolesRequest } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { assignRoles } from '@/server/services/transcripts';

export const PUT = apiRoute(
  {
    route: '/api/interviews/:interviewId/transcript/roles',
    params: interviewParams,
    body: assignRolesRequest,
  },
  async ({ session, params, body }) =>
    Response.json((await assignRoles(session.token, params.interviewId, body)) ?? {}, { status: 202 }),
);
