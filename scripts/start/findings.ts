import type { AnalysisResult, Recommendation } from '@interview-buddy/shared-types/models';
import type { FollowedSample } from './sample-run.ts';

type Measured<T> = { available: true; value: T } | { available: false; reason: string };

const clock = (ms: number): string =>
  `${Math.floor(ms / 60_000)}:${String(Math.floor((ms % 60_000) / 1000)).padStart(2, '0')}`;

function told<T>(measured: Measured<T>, sentence: (value: T) => string): string {
  return measured.available ? sentence(measured.value) : `not measured: ${measured.reason}`;
}

function topChange([first]: readonly Recommendation[]): string[] {
  if (!first) return [];
  const quotes = first.quotes
    .slice(0, 1)
    .map((quote) => `           "${quote.text}" (at ${clock(quote.startMs)})`);
  return [`  change   ${first.title}`, ...quotes];
}

/** The main findings as lines for a terminal. */
export function findings(result: AnalysisResult): string[] {
  return [
    `  ${result.verdict}`,
    `  score    ${told(result.overall, (overall) => `${Math.round(overall.score)} of 100, give or take ${Math.round(overall.spread)}`)}`,
    `  pace     ${told(result.pace, (pace) => `${Math.round(pace.wordsPerMinute)} words per minute`)}`,
    `  fillers  ${told(result.fillers, (fillers) => `${fillers.count}, ${fillers.perMinute.toFixed(1)} per minute`)}`,
    `  pauses   ${told(result.pauses, (pauses) => `${pauses.count}, the median ${(pauses.medianMs / 1000).toFixed(1)} s`)}`,
    ...topChange(result.recommendations),
  ];
}

export function printFindings(sample: FollowedSample, line: (text: string) => void): void {
  const { company, title } = sample.interview;
  line(`\nThe sample interview, ${title} at ${company}:`);
  for (const finding of findings(sample.analysis.result)) line(finding);
  line(`  all of it: ${sample.url}`);
}
