import { apiRoute } from '@/server/http/api-route';
import { getReviewQueue } from '@/server/services/analyses';

export const GET = apiRoute({ route: '/api/review/analyses' }, ({ session }) =>
  getReviewQueue(session.token),
);
