import { prepQuestionsRequest } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { getPrepQuestions } from '@/server/services/prep';

export const POST = apiRoute(
  { route: '/api/prep/questions', body: prepQuestionsRequest },
  ({ session, body }) => getPrepQuestions(session.token, body),
);
