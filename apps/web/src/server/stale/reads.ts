import {
  analysisResponse,
  interviewDetail,
  interviewPage,
  interviewsOverview,
  transcriptResponse,
  type ListInterviewsQuery,
} from '@interview-buddy/shared-types/api';
import { getAnalysis } from '../services/analyses';
import { getInterview, getOverview, listInterviews } from '../services/interviews';
import { getTranscript } from '../services/transcripts';
import type { Session } from '../session/session';

// What pages and API routes both read: under the same names, so that what one has kept serves the other.

export const listReading = (session: Session, query: ListInterviewsQuery) => ({
  session,
  field: `list:${JSON.stringify(query)}`,
  schema: interviewPage,
  read: () => listInterviews(session.token, query),
});

export const overviewReading = (session: Session) => ({
  session,
  field: 'overview',
  schema: interviewsOverview,
  read: () => getOverview(session.token),
});

export const interviewReading = (session: Session, id: string) => ({
  session,
  field: `interview:${id}`,
  schema: interviewDetail,
  read: () => getInterview(session.token, id),
});

export const analysisReading = (session: Session, id: string) => ({
  session,
  field: `analysis:${id}`,
  schema: analysisResponse,
  read: () => getAnalysis(session.token, id),
});

export const transcriptReading = (session: Session, id: string) => ({
  session,
  field: `transcript:${id}`,
  schema: transcriptResponse,
  read: () => getTranscript(session.token, id),
});
