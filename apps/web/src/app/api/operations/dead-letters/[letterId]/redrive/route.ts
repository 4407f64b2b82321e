import { redriveRequest } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { letterParams } from '@/server/http/params';
import { redriveDeadLetter } from '@/server/services/operations';

export const POST = apiRoute(
  { route: '/api/operations/dead-letters/:letterId/redrive', params: letterParams, body: redriveRequest },
  ({ session, params, body }) => redriveDeadLetter(session.token, params.letterId, body),
);
