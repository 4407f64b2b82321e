import { apiRoute } from '@/server/http/api-route';
import { readBytes } from '@/server/http/input';
import { interviewParams } from '@/server/http/params';
import { importTranscript, takeBackTranscript } from '@/server/services/transcripts';

/** As much as the processor takes. */
const MOST_BYTES = 5_000_000;

export const PUT = apiRoute(
  { route: '/api/interviews/:interviewId/transcript/import', params: interviewParams },
  async ({ request, session, params }) => {
    const file = new Blob([new Uint8Array(await readBytes(request, MOST_BYTES))]);
    return Response.json(await importTranscript(session.token, params.interviewId, file), { status: 202 });
  },
);

export const DELETE = apiRoute(
  { route: '/api/interviews/:interviewId/transcript/import', params: interviewParams },
  async ({ session, params }) =>
    Response.json(await takeBackTranscript(session.token, params.interviewId), { status: 202 }),
);
