import { defineEvent, eventData } from './define-event.js';

/** The analysis of this run is stored. */
export const analysisCompleted = defineEvent('analysis.completed', 1, eventData);
