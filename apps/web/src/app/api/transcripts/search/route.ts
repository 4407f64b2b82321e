import { searchTranscriptsQuery } from '@interview-buddy/shared-types/api';
import { apiRoute } from '@/server/http/api-route';
import { searchTranscripts } from '@/server/services/transcripts';

export const GET = apiRoute(
  { route: '/api/transcripts/search', query: searchTranscriptsQuery },
  ({ session, query }) => searchTranscripts(session.token, query),
);
