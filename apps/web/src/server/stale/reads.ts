import {
  analysisResponse,
  interviewDetail,
  interviewPage,
  interviewsOverview,
  type ListInterviewsQuery,
} from '@interview-buddy/shared-types/api';
import { getAnalysis } from '../services/analyses';
import { getInterview, getOverview, listInterviews } from '../services/interviews';
import type { Session } from '../session/session';
import { readOrStale } from './read-or-stale';

// What pages and API routes both read: under the same names, so that what one has kept serves the other.

export const readList = (session: Session, query: ListInterviewsQuery) =>
  readOrStale(session, `list:${JSON.stringify(query)}`, interviewPage, () =>
    listInterviews(session.token, query),
  );

export const readOverview = (session: Session) =>
  readOrStale(session, 'overview', interviewsOverview, () => getOverview(session.token));

export const readInterview = (session: Session, id: string) =>
  readOrStale(session, `interview:${id}`, interviewDetail, () => getInterview(session.token, id));

export const readAnalysis = (session: Session, id: string) =>
  readOrStale(session, `analysis:${id}`, analysisResponse, () => getAnalysis(session.token, id));
