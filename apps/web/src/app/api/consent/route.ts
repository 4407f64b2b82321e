import { apiRoute } from '@/server/http/api-route';
import { getConsentQuestion } from '@/server/services/consent';

export const GET = apiRoute({ route: '/api/consent' }, ({ session }) => getConsentQuestion(session.token));
