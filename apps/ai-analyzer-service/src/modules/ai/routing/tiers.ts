import { z } from 'zod';
import type { AiTask } from '../port.js';

/** How good a model the operator takes a provider's for. */
export const qualityTier = z.enum(['economy', 'standard', 'premium']);
export type QualityTier = z.infer<typeof qualityTier>;

/** What each task wants at least: judging a person wants the best, proposing questions less. */
const WANTED: Readonly<Record<AiTask, QualityTier>> = {
  questions: 'standard',
  answer: 'premium',
  sentiment: 'economy',
  advice: 'standard',
  feedback: 'standard',
  prep: 'economy',
};

/** Whether a provider of this tier is good enough for the task; a lesser one is asked only when no other can. */
export function isGoodEnough(tier: QualityTier, task: AiTask): boolean {
  const { options } = qualityTier;
  return options.indexOf(tier) >= options.indexOf(WANTED[task]);
}
