import { z } from 'zod';
import { linkRoute } from '@/server/http/api-route';
import { markMailOpened } from '@/server/services/notifications';

/** The picture in a mail of somebody who allows it. There is nothing to see, and nothing is set in the browser. */
export const GET = linkRoute(
  { route: '/api/mail/opened/:deliveryId', params: z.object({ deliveryId: z.uuid() }) },
  ({ params }) => markMailOpened(params.deliveryId),
);
