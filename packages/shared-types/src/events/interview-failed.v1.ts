import { z } from 'zod';
import { defineEvent, eventData } from './define-event.js';

/** The interview cannot go on in this run; the sentence for the person stands in its row. */
export const interviewFailed = defineEvent(
  'interview.failed',
  1,
  eventData.extend({ code: z.string().min(1).max(64) }),
);
