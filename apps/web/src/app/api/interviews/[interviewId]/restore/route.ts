import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { restoreInterview } from '@/server/services/interviews';

export const POST = apiRoute(
  { route: '/api/interviews/:interviewId/restore', params: interviewParams },
  ({ session, params }) => restoreInterview(session.token, params.interviewId),
);
