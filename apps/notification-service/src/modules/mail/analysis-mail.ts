import type { z } from 'zod';
import { analysisResult, type Recommendation } from '@interview-buddy/shared-types/models';
import type { AnalysisMail } from './mail-content.js';

/** Only what the mail says: an analysis of an older or newer rubric still makes one. */
const summarised = analysisResult.pick({
  verdict: true,
  overall: true,
  recommendations: true,
  caveats: true,
  preliminary: true,
});
export type Summarised = z.infer<typeof summarised>;

const RECOMMENDATIONS = 3;
const PARTS = 4;
const QUOTE_LENGTH = 280;

/** The summary of a stored analysis. @throws ZodError where what is stored is not an analysis */
export function analysisMailOf(names: { company: string; title: string }, stored: unknown): AnalysisMail {
  const result = summarised.parse(stored);
  return {
    kind: 'analysis_ready',
    ...names,
    verdict: result.verdict,
    score: scoreOf(result),
    recommendations: result.recommendations.slice(0, RECOMMENDATIONS).flatMap(recommendationOf),
    caveats: result.caveats.map(({ message }) => message),
    preliminary: result.preliminary,
  };
}

function scoreOf({ overall }: Summarised): AnalysisMail['score'] {
  if (!overall.available) return { reason: overall.reason };
  const { score, spread, parts } = overall.value;
  const heaviest = [...parts].sort((a, b) => b.weight - a.weight).slice(0, PARTS);
  return {
    value: Math.round(score),
    spread: Math.round(spread),
    parts: heaviest.map(({ label, score: value, basis }) => ({ label, score: Math.round(value), basis })),
  };
}

function recommendationOf({ title, why, quotes }: Recommendation): AnalysisMail['recommendations'] {
  const [quote] = quotes;
  return quote ? [{ title, why, quote: { text: shortened(quote.text), at: clock(quote.startMs) } }] : [];
}

function shortened(text: string): string {
  if (text.length <= QUOTE_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(' ', QUOTE_LENGTH)).trimEnd()} …`;
}

/** 3:07, or 1:02:03. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
