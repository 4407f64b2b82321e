import type { PauseReport, Quote } from '@interview-buddy/shared-types/models';
import { cleaned } from '../content/example.js';
import { quotesOf } from '../language/quotes.js';
import { paceScore } from '../speech/clarity.js';
import { scale } from '../speech/measured.js';
import type { Advice, AdviceInputs } from './advice-inputs.js';

function fillers({ fillers: report, quotesAt, wordsAreSure }: AdviceInputs): Advice | null {
  if (!report.available || report.value.perHundredWords < 3) return null;
  const { perHundredWords, byWord, items, count: n } = report.value;
  const top = byWord[0];
  const quotes = quotesAt(items.filter((item) => item.text === top?.text).slice(0, 3));
  if (!top || quotes.length === 0) return null;
  return {
    id: 'fewer-fillers',
    title: `Let a short silence stand where “${top.text}” is now.`,
    why: `You used ${n} filler words, ${perHundredWords} per 100 words; “${top.text}” alone ${top.count} times. A pause of half a second sounds surer than the word.`,
    quotes,
    example: quotes[0] && wordsAreSure ? cleanedQuote(quotes[0]) : null,
    raises: { part: 'delivery', points: 0.35 * (scale(3, 12, 1) - scale(perHundredWords, 12, 1)) },
  };
}

function cleanedQuote(quote: Quote): string | null {
  const tokens = quote.text.split(' ').map((text, index) => ({
    index,
    text,
    norm: text.toLowerCase().replace(/[^\p{L}\p{N}'-]/gu, ''),
    turnId: quote.turnId,
    startMs: 0,
    endMs: 0,
    mark: 'none' as const,
    turnStart: index === 0,
    gapMs: 0,
  }));
  const text = cleaned(tokens);
  return text.split(' ').length >= 4 ? text : null;
}

function pace(inputs: AdviceInputs): Advice | null {
  const { pace: report } = inputs;
  if (!report.available) return null;
  const { wordsPerMinute, typicalWordsPerMinute, windows } = report.value;
  const score = paceScore(wordsPerMinute, typicalWordsPerMinute);
  if (score >= 90) return null;
  const fast = wordsPerMinute > 140;
  const extreme = windows.toSorted((a, b) =>
    fast ? b.wordsPerMinute - a.wordsPerMinute : a.wordsPerMinute - b.wordsPerMinute,
  )[0];
  const answer =
    inputs.answers.find((one) => extreme && one.startMs < extreme.endMs && one.endMs > extreme.startMs) ??
    inputs.answers[0];
  const quote = answer ? inputs.quoteOfAnswer(answer) : null;
  if (!quote) return null;
  return {
    id: fast ? 'slow-down' : 'speed-up',
    title: fast ? 'Slow down between thoughts.' : 'Let your thoughts run a little quicker.',
    why: `You spoke ${wordsPerMinute} words a minute; most listeners follow 110 to 170 with ease.`,
    quotes: [quote],
    example: null,
    raises: { part: 'delivery', points: 0.25 * (100 - score) },
  };
}

const WORDS_AROUND = 5;

/** The words before and after the longest pause. */
function quotesAround(longest: PauseReport['longest'], { pairs }: AdviceInputs): Quote[] {
  if (!longest) return [];
  for (const { tokens } of pairs) {
    const after = tokens.findIndex((token) => token.startMs >= longest.startMs);
    if (after <= 0 || (tokens[0]?.startMs ?? 0) > longest.startMs) continue;
    const turnId = tokens[after - 1]?.turnId;
    return quotesOf([
      tokens
        .slice(Math.max(0, after - WORDS_AROUND), after + WORDS_AROUND)
        .filter((token) => token.turnId === turnId),
    ]);
  }
  return [];
}

function brokenThoughts(inputs: AdviceInputs): Advice | null {
  const { pauses: report, pace: spoken } = inputs;
  if (!report.available || !spoken.available) return null;
  const perMinute = report.value.withinClauses / (spoken.value.speakingMs / 60_000);
  if (perMinute < 4 || report.value.withinClauses < 3) return null;
  const quotes = quotesAround(report.value.longest, inputs);
  if (quotes.length === 0) return null;
  return {
    id: 'pause-between-thoughts',
    title: 'Pause between sentences rather than inside them.',
    why: `You stopped ${report.value.withinClauses} times in the middle of a thought, ${perMinute.toFixed(1)} times a minute. The same silence a few words later gives the sentence weight.`,
    quotes,
    example: null,
    raises: { part: 'delivery', points: 0.2 * (100 - scale(perMinute, 10, 2)) },
  };
}

function hedges({ phrasing, pace: report }: AdviceInputs): Advice | null {
  if (!phrasing.available || !report.available) return null;
  const found = phrasing.value.hedges;
  const rate = (found.length / Math.max(1, report.value.words)) * 100;
  if (found.length < 3 || rate < 0.8) return null;
  return {
    id: 'fewer-hedges',
    title: 'Say what you know without “I guess” and “maybe”.',
    why: `You softened what you said ${found.length} times. Where you do know, the plain sentence sounds surer.`,
    quotes: found.slice(0, 3),
    example: null,
    raises: { part: 'confidence', points: Math.min(25, rate * 7) },
  };
}

/** What would make the speech easier to follow. */
export function adviseOnSpeech(inputs: AdviceInputs): (Advice | null)[] {
  return [fillers(inputs), pace(inputs), brokenThoughts(inputs), hedges(inputs)];
}
