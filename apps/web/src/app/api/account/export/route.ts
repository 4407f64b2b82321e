import { apiRoute } from '@/server/http/api-route';
import { passedOn } from '@/server/http/passed-on';
import { EXPORT } from '@/server/rate-limit/policies';
import { exportAccount } from '@/server/services/account';

export const GET = apiRoute({ route: '/api/account/export', limits: { user: EXPORT } }, async ({ session }) =>
  passedOn(await exportAccount(session.token)),
);
