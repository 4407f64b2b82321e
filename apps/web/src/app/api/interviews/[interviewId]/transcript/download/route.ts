import { z } from 'zod';
import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { downloadTranscript, transcriptFormat } from '@/server/services/transcripts';

const query = z.object({ format: transcriptFormat });
const PASSED_ON = ['content-type', 'content-disposition'];

export const GET = apiRoute(
  { route: '/api/interviews/:interviewId/transcript/download', params: interviewParams, query },
  async ({ session, params, query: { format } }) => {
    const file = await downloadTranscript(session.token, params.interviewId, format);
    const headers = new Headers({ 'Cache-Control': 'private, no-store' });
    for (const name of PASSED_ON) headers.set(name, file.headers.get(name) ?? '');
    return new Response(file.body, { headers });
  },
);
