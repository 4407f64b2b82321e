import { createInterviewRequest, listInterviewsQuery } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { createInterview } from '@/server/services/interviews';
import { readOrStale } from '@/server/stale/read-or-stale';
import { listReading } from '@/server/stale/reads';

const route = '/api/interviews';

export const GET = apiRoute({ route, query: listInterviewsQuery }, ({ session, query }) =>
  readOrStale(listReading(session, query)),
);

export const POST = apiRoute({ route, body: createInterviewRequest }, async ({ session, body }) =>
  Response.json(await createInterview(session.token, body), { status: 201 }),
);
