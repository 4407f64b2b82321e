import { publicApiRoute } from '@/server/http/api-route';
import { SIGN_IN } from '@/server/rate-limit/policies';
import { signInSampleAccount } from '@/server/session/sample-sign-in';
import { sessionStarted } from '@/server/session/session-started';

export const POST = publicApiRoute({ route: '/api/session/sample', limits: { address: SIGN_IN } }, async () =>
  sessionStarted(await signInSampleAccount()),
);
