import { defineEvent, eventData } from './define-event.js';

/** The person deleted the interview: whoever holds something of it removes it and stops work on it. */
export const interviewDeleted = defineEvent('interview.deleted', 1, eventData, { endsSubject: true });
