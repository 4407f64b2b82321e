import { eraseAccountRequest, updateAccountRequest } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { getAccount, updateAccount } from '@/server/services/account';
import { eraseEverything } from '@/server/session/erase-everything';

const route = '/api/account';

export const GET = apiRoute({ route }, ({ session }) => getAccount(session.token));

export const PATCH = apiRoute({ route, body: updateAccountRequest }, ({ session, body }) =>
  updateAccount(session.token, body),
);

export const DELETE = apiRoute({ route, body: eraseAccountRequest }, ({ session }) =>
  eraseEverything(session),
);
