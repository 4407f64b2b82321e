import type { AnalysisResult, InterviewType, Transcript } from '@interview-buddy/shared-types/models';
import { conclude } from './conclude.js';
import { measure } from './measure.js';

/** What is known of the interview besides its transcript; all of it is data. */
export interface AnalysisContext {
  company: string;
  title: string;
  type: InterviewType;
  jobDescription: string;
  /** Median pace over the person's earlier interviews; null until there are three. */
  typicalWordsPerMinute: number | null;
  /** Whether confidence and enthusiasm may be read from the voice. */
  voiceInference: boolean;
}

/** Everything that can be said of a transcript without a model: the same input gives the same result. */
export function analyse(transcript: Transcript, context: AnalysisContext): AnalysisResult {
  return conclude(measure(transcript, context));
}
