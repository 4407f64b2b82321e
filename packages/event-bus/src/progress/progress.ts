import { z } from 'zod';

/** How far a stage of an interview's run is. Best effort: it lives in Redis only. */
export const progress = z.object({
  interviewId: z.uuid(),
  userId: z.string(),
  run: z.number().int().positive(),
  stage: z.enum(['uploading', 'queued', 'transcribing', 'analyzing']),
  /** 0-100; null where the stage cannot tell. */
  percent: z.number().min(0).max(100).nullable(),
  /** Estimated seconds until the analysis is there. */
  remainingSeconds: z.number().nonnegative().nullable(),
});
export type Progress = z.infer<typeof progress>;
