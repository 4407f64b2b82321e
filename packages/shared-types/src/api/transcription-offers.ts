import { z } from 'zod';

const run = z.number().int().positive();

/** GET /interviews/:id/transcript/engines (processor-service): with what else it could be transcribed. */
export const transcriptionOffer = z.object({
  run,
  /** The engine of the newest transcript; null for one that was brought along. */
  current: z.string().nullable(),
  /** The recording is still stored, so that another run can begin. */
  recordingKept: z.boolean(),
  /** The configured ones besides the current, in the order of the configuration. */
  others: z.array(
    z.object({
      name: z.string(),
      tier: z.enum(['basic', 'standard']),
      verbatim: z.boolean(),
      diarization: z.boolean(),
      /** false: it runs here, and the sound goes to nobody. */
      leavesHere: z.boolean(),
      pricePerHourUsd: z.number().nonnegative(),
    }),
  ),
});
export type TranscriptionOffer = z.infer<typeof transcriptionOffer>;

/** POST /interviews/:id/transcript/reruns: begins the next run, with this engine first. */
export const rerunTranscriptionRequest = z.object({ run, engine: z.string().min(1).max(64) });
export type RerunTranscriptionRequest = z.infer<typeof rerunTranscriptionRequest>;

/** POST /interviews/:id/analysis/review-requests (ai-analyzer-service): the person asks a reviewer to look. */
export const reviewRequest = z.object({ run });
export type ReviewRequest = z.infer<typeof reviewRequest>;
