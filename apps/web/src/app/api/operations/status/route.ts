import { apiRoute } from '@/server/http/api-route';
import { getBusStatus } from '@/server/services/operations';

export const GET = apiRoute({ route: '/api/operations/status' }, ({ session }) =>
  getBusStatus(session.token),
);
