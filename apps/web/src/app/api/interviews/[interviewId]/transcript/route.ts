import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { readOrStale } from '@/server/stale/read-or-stale';
import { transcriptReading } from '@/server/stale/reads';

export const GET = apiRoute(
  { route: '/api/interviews/:interviewId/transcript', params: interviewParams },
  ({ session, params: { interviewId } }) => readOrStale(transcriptReading(session, interviewId)),
);
