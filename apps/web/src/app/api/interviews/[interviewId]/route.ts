import { updateInterviewRequest } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { deleteInterview, getInterview, updateInterview } from '@/server/services/interviews';

const route = '/api/interviews/:interviewId';

export const GET = apiRoute({ route, params: interviewParams }, ({ session, params }) =>
  getInterview(session.token, params.interviewId),
);

export const PATCH = apiRoute(
  { route, params: interviewParams, body: updateInterviewRequest },
  ({ session, params, body }) => updateInterview(session.token, params.interviewId, body),
);

export const DELETE = apiRoute({ route, params: interviewParams }, ({ session, params }) =>
  deleteInterview(session.token, params.interviewId),
);
