import { consentStatement } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { stateConsent } from '@/server/services/consent';

const route = '/api/interviews/:interviewId/consent';

export const POST = apiRoute(
  { route, params: interviewParams, body: consentStatement },
  async ({ session, params, body }) =>
    Response.json(await stateConsent(session.token, params.interviewId, body), { status: 201 }),
);
