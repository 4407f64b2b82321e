import type { AnalysisResult, Transcript } from '@interview-buddy/shared-types/models';
import { conclude } from './conclude.js';
import type { AnalysisContext } from './context.js';
import { measure } from './measure.js';

/** Everything that can be said of a transcript without a model: the same input gives the same result. */
export function analyse(transcript: Transcript, context: AnalysisContext): AnalysisResult {
  return conclude(measure(transcript, context));
}
