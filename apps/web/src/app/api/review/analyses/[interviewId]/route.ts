import { reviewDecisionRequest } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { decideReview } from '@/server/services/analyses';

export const POST = apiRoute(
  {
    route: '/api/review/analyses/:interviewId',
    params: interviewParams,
    body: reviewDecisionRequest,
  },
  async ({ session, params, body }) => {
    await decideReview(session.token, params.interviewId, body);
    return new Response(null, { status: 204 });
  },
);
