import { z } from 'zod';
import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { passedOn } from '@/server/http/passed-on';
import { downloadTranscript, transcriptFormat } from '@/server/services/transcripts';

const query = z.object({ format: transcriptFormat });

export const GET = apiRoute(
  { route: '/api/interviews/:interviewId/transcript/download', params: interviewParams, query },
  async ({ session, params, query: { format } }) =>
    passedOn(await downloadTranscript(session.token, params.interviewId, format)),
);
