import { z } from 'zod';
import { analysisResult } from '../models/analysis.js';
import { aiProviderName } from '../models/preferences.js';

/** GET /interviews/:id/analysis (ai-analyzer-service). */
export const analysisResponse = z.object({
  interviewId: z.uuid(),
  run: z.number().int().positive(),
  createdAt: z.iso.datetime(),
  result: analysisResult,
  /** What the models asked for this interview cost so far, in all its runs; absent where none was asked. */
  modelCostDollars: z.number().nonnegative().optional(),
});
export type AnalysisResponse = z.infer<typeof analysisResponse>;

/** PUT /interviews/:id/questions: which turns of the interviewer ask something. Starts the next run at the analysis. */
export const markQuestionsRequest = z.object({
  /** The run of the analysis that the person looked at. */
  run: z.number().int().positive(),
  marks: z
    .array(z.object({ turnId: z.string().min(1).max(64), isQuestion: z.boolean() }))
    .min(1)
    .max(200),
});
export type MarkQuestionsRequest = z.infer<typeof markQuestionsRequest>;

export const runStarted = z.object({ run: z.number().int().positive() });
export type RunStarted = z.infer<typeof runStarted>;

/** GET /providers (ai-analyzer-service): the model providers that this installation has set up. */
export const aiProviders = z.object({ providers: z.array(aiProviderName) });
export type AiProviders = z.infer<typeof aiProviders>;

/** GET /review/analyses: what a reviewer should look at (role reviewer). */
export const reviewQueue = z.object({
  items: z.array(
    z.object({
      interviewId: z.uuid(),
      run: z.number().int(),
      reasons: z.array(z.string()),
      createdAt: z.iso.datetime(),
    }),
  ),
});
export type ReviewQueue = z.infer<typeof reviewQueue>;

/**
 * POST /review/analyses/:interviewId (role reviewer). A rejected analysis is no longer shown to the person;
 * the note of a corrected one stands among its caveats.
 */
export const reviewDecisionRequest = z
  .object({
    run: z.number().int().positive(),
    decision: z.enum(['released', 'corrected', 'rejected']),
    note: z.string().trim().max(2_000).default(''),
  })
  .refine(({ decision, note }) => decision !== 'corrected' || note !== '', {
    path: ['note'],
    message: 'A correction says what is to be known.',
  });
export type ReviewDecisionRequest = z.infer<typeof reviewDecisionRequest>;
