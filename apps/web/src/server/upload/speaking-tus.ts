import type { NextRoute } from '../http/api-route';

const VERSION = '1.0.0';

/** The gateway's own refusals (no session, too many requests) are answers of the protocol like any other. */
export function speakingTus(route: NextRoute): NextRoute {
  return async (request, context) => {
    const response = await route(request, context);
    if (!response.headers.has('Tus-Resumable')) response.headers.set('Tus-Resumable', VERSION);
    return response;
  };
}
