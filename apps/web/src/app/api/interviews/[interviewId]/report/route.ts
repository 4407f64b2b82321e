import { apiRoute } from '@/server/http/api-route';
import { interviewParams } from '@/server/http/params';
import { REPORT } from '@/server/rate-limit/policies';
import { reportPdf } from '@/server/report-pdf/report-pdf';
import { getAnalysis } from '@/server/services/analyses';
import { getInterview } from '@/server/services/interviews';
import { getTranscript } from '@/server/services/transcripts';

export const GET = apiRoute(
  { route: '/api/interviews/:interviewId/report', params: interviewParams, limits: { user: REPORT } },
  async ({ session: { token }, params: { interviewId } }) => {
    // First, so that what is another's and what does not exist are refused alike.
    const interview = await getInterview(token, interviewId);
    const [analysis, transcript] = await Promise.all([
      getAnalysis(token, interviewId),
      getTranscript(token, interviewId),
    ]);
    return new Response(new Uint8Array(await reportPdf({ interview, analysis, transcript })), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'attachment; filename="interview-report.pdf"',
        'Cache-Control': 'private, no-store',
      },
    });
  },
);
