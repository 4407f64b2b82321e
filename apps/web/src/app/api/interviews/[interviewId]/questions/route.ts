import { markQuestionsRequest } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { markQuestions } from '@/server/services/analyses';

export const PUT = apiRoute(
  {
    route: '/api/interviews/:interviewId/questions',
    params: interviewParams,
    body: markQuestionsRequest,
  },
  async ({ session, params, body }) =>
    Response.json(await markQuestions(session.token, params.interviewId, body), { status: 202 }),
);
