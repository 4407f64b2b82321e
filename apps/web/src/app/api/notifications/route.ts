import { apiRoute } from '@/server/http/api-route';
import { listNotifications } from '@/server/services/notifications';

export const GET = apiRoute({ route: '/api/notifications' }, ({ session }) =>
  listNotifications(session.token),
);
