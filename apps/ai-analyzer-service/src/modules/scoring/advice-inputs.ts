import type {
  Answer,
  AnalysisResult,
  FillerReport,
  PaceReport,
  PauseReport,
  PhrasingReport,
  Quote,
} from '@interview-buddy/shared-types/models';
import type { JudgedAnswer } from '../content/answer.js';
import { quotesOf } from '../language/quotes.js';
import type { PairedAnswer } from '../questions/pair.js';
import type { Measured } from '../speech/measured.js';

export type Advice = Omit<AnalysisResult['recommendations'][number], 'gain'> & {
  /** Which part of the score it would raise, and by how many points of that part. */
  raises: { part: 'structure' | 'relevance' | 'delivery' | 'confidence'; points: number };
};

export interface AdviceInputs {
  pairs: readonly PairedAnswer[];
  answers: readonly JudgedAnswer[];
  fillers: Measured<FillerReport>;
  pace: Measured<PaceReport>;
  phrasing: Measured<PhrasingReport>;
  pauses: Measured<PauseReport>;
  quoteOfAnswer: (answer: Answer) => Quote | null;
  /** The fillers with the words around them. */
  quotesAt: (items: FillerReport['items']) => Quote[];
  /** Whether the words are sure enough to be written anew. */
  wordsAreSure: boolean;
}

export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export function quotesOfAnswers(answers: readonly Answer[], { quoteOfAnswer }: AdviceInputs): Quote[] {
  return answers
    .map(quoteOfAnswer)
    .filter((quote) => quote !== null)
    .slice(0, 3);
}

const OPENING_WORDS = 6;

/** How answers begin, once they begin to say something. */
export function openingsOf(answers: readonly JudgedAnswer[]): Quote[] {
  const opening = ({ located }: JudgedAnswer) =>
    (located.find((one) => one.clause.tokens.length >= OPENING_WORDS) ?? located[0])?.clause.tokens ?? [];
  return quotesOf(answers.map(opening)).slice(0, 3);
}
