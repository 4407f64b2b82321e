import { publicApiRoute, type NextRoute } from '../http/api-route';
import { ProblemError } from '../http/problem';
import { UPLOAD } from '../rate-limit/policies';
import { uploadParams } from './target';

const VERSION = '1.0.0';

/** The gateway's own refusals (no session, too many requests) are answers of the protocol like any other. */
export function speakingTus(route: NextRoute): NextRoute {
  return async (request, context) => {
    const response = await route(request, context);
    if (!response.headers.has('Tus-Resumable')) response.headers.set('Tus-Resumable', VERSION);
    return response;
  };
}

/** For every method that is none of the protocol. */
export const notAnswered: NextRoute = publicApiRoute(
  { route: '/api/upload', params: uploadParams, limits: { address: UPLOAD } },
  ({ params: { path } }) =>
    Promise.reject(
      new ProblemError({
        status: 405,
        code: 'request/method',
        message: 'This address does not answer that kind of request.',
        headers: { Allow: path ? 'OPTIONS, HEAD, PATCH, DELETE' : 'OPTIONS, POST' },
      }),
    ),
);
