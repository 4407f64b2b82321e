import { apiRoute } from '@/server/http/api-route';
import { getDeadLetters } from '@/server/services/operations';

export const GET = apiRoute({ route: '/api/operations/dead-letters' }, ({ session }) =>
  getDeadLetters(session.token),
);
