import { apiRoute } from '@/server/http/api-route';
import { getOverview } from '@/server/services/interviews';

export const GET = apiRoute({ route: '/api/overview' }, ({ session }) => getOverview(session.token));
