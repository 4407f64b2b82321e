import { z } from 'zod';
import { corrections } from '../models/corrections.js';
import { transcript } from '../models/transcript.js';

/** Pitch and level tracks stay with the service: the page does not draw them. */
const shownTranscript = transcript.extend({ audio: transcript.shape.audio.omit({ tracks: true }) });

/** GET /interviews/:id/transcript (processor-service). */
export const transcriptResponse = z.object({
  interviewId: z.uuid(),
  /** The run that it belongs to; also the version that a correction names. */
  run: z.number().int().positive(),
  createdAt: z.iso.datetime(),
  /** With the corrections. */
  transcript: shownTranscript,
  /** What the person put right; `original` is the transcript without it. Null where nothing was. */
  layer: z
    .object({ originalRun: z.number().int().positive(), corrections, original: shownTranscript })
    .nullable(),
});
export type TranscriptResponse = z.infer<typeof transcriptResponse>;

/** PUT /interviews/:id/transcript/corrections: all of them, old and new. Starts the next run at the analysis. */
export const correctTranscriptRequest = z.object({ run: z.number().int().positive(), corrections });
export type CorrectTranscriptRequest = z.infer<typeof correctTranscriptRequest>;
