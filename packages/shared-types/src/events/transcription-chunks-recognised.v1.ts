import { defineEvent, eventData } from './define-event.js';

/** Every stretch of a long recording is recognised: they can be joined. */
export const transcriptionChunksRecognised = defineEvent('transcription.chunks-recognised', 1, eventData);
