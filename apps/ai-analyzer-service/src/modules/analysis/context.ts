import type { InterviewType, UsualSpeech } from '@interview-buddy/shared-types/models';
import type { QuestionMark } from '../questions/marks.js';

/** What is known of the interview besides its transcript; all of it is data. */
export interface AnalysisContext {
  company: string;
  title: string;
  type: InterviewType;
  jobDescription: string;
  /** Median pace over the person's earlier interviews; null until there are three. */
  typicalWordsPerMinute: number | null;
  usual: UsualSpeech;
  /** Which turns the person said are questions, and which are not. */
  questionMarks: readonly QuestionMark[];
  /** Whether confidence and enthusiasm may be read from the voice. */
  voiceInference: boolean;
}
