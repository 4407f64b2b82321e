import { z } from 'zod';
import { transcript } from '../models/transcript.js';

/** GET /interviews/:id/transcript (processor-service). */
export const transcriptResponse = z.object({
  interviewId: z.uuid(),
  run: z.number().int().positive(),
  createdAt: z.iso.datetime(),
  /** Pitch and level tracks stay with the service: the page does not draw them. */
  transcript: transcript.extend({ audio: transcript.shape.audio.omit({ tracks: true }) }),
});
export type TranscriptResponse = z.infer<typeof transcriptResponse>;

/** PUT /interviews/:id/transcript/roles: "swap speakers". Starts the next run at the analysis. */
export const assignRolesRequest = z.object({
  run: z.number().int().positive(),
  roles: z.record(z.string(), z.enum(['interviewer', 'candidate'])),
});
export type AssignRolesRequest = z.infer<typeof assignRolesRequest>;
