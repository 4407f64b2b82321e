import type { StuckSubject } from '@interview-buddy/event-bus';

export interface StuckInterview extends StuckSubject {
  userId: string;
  run: number;
}

/** For how many minutes an interview may be in a status before it is looked after. */
export interface StuckLimits {
  uploaded: number;
  transcribing: number;
  analyzing: number;
}

export const STUCK_LIMITS = Symbol('stuck limits');
