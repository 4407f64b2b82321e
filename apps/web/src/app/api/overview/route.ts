import { apiRoute } from '@/server/http/api-route';
import { readOrStale } from '@/server/stale/read-or-stale';
import { overviewReading } from '@/server/stale/reads';

export const GET = apiRoute({ route: '/api/overview' }, ({ session }) =>
  readOrStale(overviewReading(session)),
);
