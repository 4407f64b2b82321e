import { interviewsOverview } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { getOverview } from '@/server/services/interviews';
import { readOrStale } from '@/server/stale/read-or-stale';

export const GET = apiRoute({ route: '/api/overview' }, ({ session }) =>
  readOrStale(session, 'overview', interviewsOverview, () => getOverview(session.token)),
);
