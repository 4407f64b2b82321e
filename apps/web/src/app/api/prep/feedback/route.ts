import { prepFeedbackRequest } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { getPrepFeedback } from '@/server/services/prep';

export const POST = apiRoute(
  { route: '/api/prep/feedback', body: prepFeedbackRequest },
  ({ session, body }) => getPrepFeedback(session.token, body),
);
