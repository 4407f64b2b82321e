import { updateInterviewRequest } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { deleteInterview, updateInterview } from '@/server/services/interviews';
import { readOrStale, staleCache } from '@/server/stale/read-or-stale';
import { interviewReading } from '@/server/stale/reads';

const route = '/api/interviews/:interviewId';

export const GET = apiRoute({ route, params: interviewParams }, ({ session, params: { interviewId } }) =>
  readOrStale(interviewReading(session, interviewId)),
);

export const PATCH = apiRoute(
  { route, params: interviewParams, body: updateInterviewRequest },
  ({ session, params, body }) => updateInterview(session.token, params.interviewId, body),
);

export const DELETE = apiRoute({ route, params: interviewParams }, async ({ session, params }) => {
  await deleteInterview(session.token, params.interviewId);
  await staleCache().forget(session.user.id);
});
