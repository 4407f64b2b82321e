import { config } from '@/server/config';
import { apiRoute } from '@/server/http/api-route';
import { UPLOAD } from '@/server/rate-limit/policies';
import { traceHeaders } from '@/server/telemetry/server-span';
import { proxyUpload } from '@/server/upload/proxy';
import { uploadParams, uploadTarget } from '@/server/upload/target';

const tus = apiRoute(
  { route: '/api/upload', params: uploadParams, limits: { user: UPLOAD, address: UPLOAD } },
  ({ request, params, session }) =>
    proxyUpload(request, uploadTarget(config().UPLOAD_SERVICE_URL, params), {
      authorization: `Bearer ${session.token}`,
      ...traceHeaders(),
    }),
);

// No GET: nobody can download a recording.
export { tus as OPTIONS, tus as HEAD, tus as POST, tus as PATCH, tus as DELETE };
