import { z } from 'zod';
import { interviewStatus } from '../models/interview.js';
import { defineEvent, eventData } from './define-event.js';

/** The interview entered a status; written by the state machine together with the change itself. */
export const interviewStatusChanged = defineEvent(
  'interview.status-changed',
  1,
  eventData.extend({ status: interviewStatus, version: z.number().int().positive() }),
);
