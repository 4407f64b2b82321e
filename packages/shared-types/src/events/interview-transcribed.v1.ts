import { defineEvent, eventData } from './define-event.js';

/** The transcription of this run is stored, or was corrected. */
export const interviewTranscribed = defineEvent('interview.transcribed', 1, eventData);
