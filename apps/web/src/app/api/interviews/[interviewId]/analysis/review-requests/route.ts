import { reviewRequest } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { askForReview } from '@/server/services/analyses';

export const POST = apiRoute(
  {
    route: '/api/interviews/:interviewId/analysis/review-requests',
    params: interviewParams,
    body: reviewRequest,
  },
  async ({ session, params, body }) => {
    await askForReview(session.token, params.interviewId, body);
    return new Response(null, { status: 204 });
  },
);
