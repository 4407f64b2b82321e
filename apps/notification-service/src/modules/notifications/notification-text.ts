import type { InterviewFailure } from '@interview-buddy/shared-types/models';

export interface NotificationText {
  title: string;
  body: string;
}

/** What the person called it; both are theirs, and may hold anything. */
export interface InterviewName {
  company: string;
  title: string;
}

export function analysisReadyText({ company, title }: InterviewName, verdict: string): NotificationText {
  return { title: `Your interview with ${company} is ready to read`, body: `${title}: ${verdict}` };
}

export function interviewFailedText({ company }: InterviewName, failure: InterviewFailure): NotificationText {
  return { title: `Your interview with ${company} could not be finished`, body: failure.message };
}
