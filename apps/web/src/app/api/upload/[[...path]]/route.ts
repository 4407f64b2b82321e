import type { z } from 'zod';
import { config } from '@/server/config';
import { apiRoute, publicApiRoute } from '@/server/http/api-route';
import { UPLOAD } from '@/server/rate-limit/policies';
import { traceHeaders } from '@/server/telemetry/server-span';
import { proxyUpload } from '@/server/upload/proxy';
import { notAnswered, speakingTus } from '@/server/upload/speaking-tus';
import { uploadParams, uploadTarget } from '@/server/upload/target';

const route = '/api/upload';
const target = (params: z.infer<typeof uploadParams>) => uploadTarget(config().UPLOAD_SERVICE_URL, params);

const tus = apiRoute(
  { route, params: uploadParams, limits: { user: UPLOAD, address: UPLOAD } },
  ({ request, params, session }) =>
    proxyUpload(request, target(params), { authorization: `Bearer ${session.token}`, ...traceHeaders() }),
);

/** What the server can do is no secret. */
const abilities = publicApiRoute(
  { route, params: uploadParams, limits: { address: UPLOAD } },
  ({ request, params }) => proxyUpload(request, target(params), traceHeaders()),
);

const upload = speakingTus(tus);
const options = speakingTus(abilities);

const other = speakingTus(notAnswered);

// GET is none of them: nobody can download a recording.
export { options as OPTIONS, upload as HEAD, upload as POST, upload as PATCH, upload as DELETE };
export { other as GET, other as PUT };
