import { z } from 'zod';
import { analysisResult } from '../models/analysis.js';

/** GET /interviews/:id/analysis (ai-analyzer-service). */
export const analysisResponse = z.object({
  interviewId: z.uuid(),
  run: z.number().int().positive(),
  createdAt: z.iso.datetime(),
  result: analysisResult,
});
export type AnalysisResponse = z.infer<typeof analysisResponse>;

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

/** POST /review/analyses/:interviewId (role reviewer). A rejected analysis is no longer shown to the person. */
export const reviewDecisionRequest = z.object({
  run: z.number().int().positive(),
  decision: z.enum(['released', 'rejected']),
  note: z.string().trim().max(2_000).default(''),
});
export type ReviewDecisionRequest = z.infer<typeof reviewDecisionRequest>;
