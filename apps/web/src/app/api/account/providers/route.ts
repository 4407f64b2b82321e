import { apiRoute } from '@/server/http/api-route';
import { getAiProviders } from '@/server/services/analyses';

export const GET = apiRoute({ route: '/api/account/providers' }, ({ session }) =>
  getAiProviders(session.token),
);
