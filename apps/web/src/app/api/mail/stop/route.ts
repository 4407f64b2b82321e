import { stopMailRequest } from '@interview-buddy/shared-types/api';
import { linkRoute } from '@/server/http/api-route';
import { SIGN_IN } from '@/server/rate-limit/policies';
import { stopMail } from '@/server/services/account';

/** RFC 8058: a mail program posts here, without a cookie and from anywhere; what it may do stands in the link. */
export const POST = linkRoute(
  { route: '/api/mail/stop', query: stopMailRequest, limits: { address: SIGN_IN } },
  ({ query }) => stopMail(query),
);
