import { createRequire } from 'node:module';

interface Vader {
  SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } };
}

// The package has no types of its own, and is CommonJS.
const require = createRequire(import.meta.url);
const vader: Vader = require('vader-sentiment');

/** -1 … 1: the lexicon's figure for one word in lower case. */
export function wordPolarity(norm: string): number {
  return vader.SentimentIntensityAnalyzer.polarity_scores(norm).compound;
}
