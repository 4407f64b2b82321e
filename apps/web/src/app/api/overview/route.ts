import { apiRoute } from '@/server/http/api-route';
import { readOverview } from '@/server/stale/reads';

export const GET = apiRoute({ route: '/api/overview' }, ({ session }) => readOverview(session));
