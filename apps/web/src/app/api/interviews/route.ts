import {
  createInterviewRequest,
  interviewPage,
  listInterviewsQuery,
} from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { createInterview, listInterviews } from '@/server/services/interviews';
import { readOrStale } from '@/server/stale/read-or-stale';

const route = '/api/interviews';

export const GET = apiRoute({ route, query: listInterviewsQuery }, ({ session, query }) =>
  readOrStale(session, `list:${JSON.stringify(query)}`, interviewPage, () =>
    listInterviews(session.token, query),
  ),
);

export const POST = apiRoute({ route, body: createInterviewRequest }, async ({ session, body }) =>
  Response.json(await createInterview(session.token, body), { status: 201 }),
);
