import { apiRoute } from '@/server/http/api-route';
import { notificationParams } from '@/server/http/params';
import { markRead } from '@/server/services/notifications';

export const POST = apiRoute(
  { route: '/api/notifications/:notificationId/read', params: notificationParams },
  ({ session, params }) => markRead(session.token, params.notificationId),
);
