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

/** GET /transcripts/search: words in the newest transcripts of all of the person's interviews. */
export const searchTranscriptsQuery = z.object({ q: z.string().trim().min(2).max(200) });
export type SearchTranscriptsQuery = z.infer<typeof searchTranscriptsQuery>;

export const transcriptHits = z.object({
  /** Best first, 20 at most. */
  items: z.array(
    z.object({
      interviewId: z.uuid(),
      company: z.string(),
      title: z.string(),
      /** Turns in which it was said, the best first; the stretch is a moment of the interview's page. */
      snippets: z.array(
        z.object({
          startMs: z.number().int().nonnegative(),
          endMs: z.number().int().nonnegative(),
          /** In pieces: what was found, and what stands around it. */
          pieces: z.array(z.object({ text: z.string(), found: z.boolean() })),
        }),
      ),
    }),
  ),
});
export type TranscriptHits = z.infer<typeof transcriptHits>;
