import { defineEvent, eventData } from './define-event.js';

/** The whole recording is stored and checked, or a new run of it was asked for. */
export const interviewUploaded = defineEvent('interview.uploaded', 1, eventData);
