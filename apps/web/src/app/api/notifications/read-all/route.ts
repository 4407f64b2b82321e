import { apiRoute } from '@/server/http/api-route';
import { markAllRead } from '@/server/services/notifications';

export const POST = apiRoute({ route: '/api/notifications/read-all' }, ({ session }) =>
  markAllRead(session.token),
);
