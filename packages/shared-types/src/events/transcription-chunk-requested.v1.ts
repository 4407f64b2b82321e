import { z } from 'zod';
import { defineEvent, eventData } from './define-event.js';

/** A stretch of a long recording is to be recognised; by any replica, in any order. */
export const transcriptionChunkRequested = defineEvent(
  'transcription.chunk-requested',
  1,
  eventData.extend({ position: z.number().int().nonnegative() }),
);
