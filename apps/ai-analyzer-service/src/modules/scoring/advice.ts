import type {
  Answer,
  AnalysisResult,
  FillerReport,
  PaceReport,
  PhrasingReport,
  Quote,
} from '@interview-buddy/shared-types/models';
import type { JudgedAnswer } from '../content/answer.js';
import { cleaned } from '../content/example.js';
import { partProbability, PRESENT } from '../content/star.js';
import type { PairedAnswer } from '../questions/pair.js';
import { paceScore } from '../speech/clarity.js';
import { scale, type Measured } from '../speech/measured.js';

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
  quoteOfAnswer: (answer: Answer) => Quote | null;
}

const lacks = (answer: Answer, part: 'result' | 'action' | 'situation'): boolean =>
  partProbability(answer.star, part) < PRESENT;
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function storiesOf({ answers }: AdviceInputs): JudgedAnswer[] {
  return answers.filter((answer) => answer.starExpected && answer.words >= 15);
}

function endings(inputs: AdviceInputs): Advice | null {
  const stories = storiesOf(inputs);
  const open = stories.filter((answer) => lacks(answer, 'result'));
  const quotes = open.map((answer) => inputs.quoteOfAnswer(answer)).filter((quote) => quote !== null);
  if (quotes.length === 0) return null;
  return {
    id: 'say-the-result',
    title:
      open.length === stories.length
        ? 'Say how each story ended.'
        : `Say how it ended in ${count(open.length, 'more story', 'more stories')}.`,
    why: `You told ${open.length} of ${count(stories.length, 'story', 'stories')} without saying how ${open.length === 1 ? 'it' : 'they'} ended. The result is what an interviewer remembers and can compare.`,
    quotes: quotes.slice(0, 3),
    example: open.find((answer) => answer.example !== null)?.example ?? null,
    raises: { part: 'structure', points: (28 * open.length) / stories.length },
  };
}

function deeds(inputs: AdviceInputs): Advice | null {
  const stories = storiesOf(inputs);
  const open = stories.filter((answer) => lacks(answer, 'action'));
  const quotes = open.map((answer) => inputs.quoteOfAnswer(answer)).filter((quote) => quote !== null);
  if (quotes.length === 0) return null;
  return {
    id: 'say-what-you-did',
    title: 'Name the steps that you took yourself.',
    why: `In ${open.length} of ${count(stories.length, 'story', 'stories')} no single thing you did could be found. What you did is what the question is about.`,
    quotes: quotes.slice(0, 3),
    example: open.find((answer) => answer.example !== null)?.example ?? null,
    raises: { part: 'structure', points: (32 * open.length) / stories.length },
  };
}

function ownership(inputs: AdviceInputs): Advice | null {
  const shared = storiesOf(inputs).filter(
    ({ ownership: own }) => own.plural >= 4 && own.plural > own.singular * 1.5,
  );
  const quotes = shared.flatMap((answer) => {
    const ours = answer.located.find((one) => one.probability.action >= PRESENT && /\bwe\b/.test(one.text));
    const quote = ours ? answer.star.find((one) => one.part === 'action')?.evidence[0] : null;
    return quote ? [quote] : [];
  });
  if (quotes.length === 0) return null;
  return {
    id: 'say-i',
    title: 'Say “I” where it was you.',
    why: `In ${count(shared.length, 'answer', 'answers')} you said “we” far more often than “I”, so your own part cannot be told from the team's.`,
    quotes: quotes.slice(0, 3),
    example: null,
    raises: { part: 'structure', points: (10 * shared.length) / Math.max(1, storiesOf(inputs).length) },
  };
}

function figures(inputs: AdviceInputs): Advice | null {
  const stories = storiesOf(inputs).filter(
    (answer) => !lacks(answer, 'result') && answer.numbers.length === 0,
  );
  const quotes = stories.flatMap(
    (answer) => answer.star.find((one) => one.part === 'result')?.evidence.slice(0, 1) ?? [],
  );
  if (quotes.length === 0) return null;
  return {
    id: 'give-a-figure',
    title: 'Put a number on the outcome.',
    why: `${count(stories.length, 'result', 'results')} of yours ${stories.length === 1 ? 'has' : 'have'} no figure. A number makes the same result easier to believe: how much, how many, how long.`,
    quotes: quotes.slice(0, 3),
    example: null,
    raises: { part: 'structure', points: (8 * stories.length) / Math.max(1, storiesOf(inputs).length) },
  };
}

function onTopic(inputs: AdviceInputs): Advice | null {
  const off = inputs.answers.filter((answer) => answer.words >= 15 && answer.relevance.score < 40);
  const quotes = off.map((answer) => inputs.quoteOfAnswer(answer)).filter((quote) => quote !== null);
  if (quotes.length === 0) return null;
  const low = off.toSorted((a, b) => a.relevance.score - b.relevance.score)[0];
  const asked = inputs.pairs.find((pair) => pair.question.id === low?.questionId)?.question.quote.text;
  return {
    id: 'answer-what-was-asked',
    title: 'Answer the question in your first sentence.',
    why: `${count(off.length, 'answer', 'answers')} of ${inputs.answers.length} shared little with the question${asked ? `, such as “${asked}”` : ''}. Taking up its own words at the start shows that you answer it.`,
    quotes: quotes.slice(0, 3),
    example: null,
    raises: { part: 'relevance', points: (35 * off.length) / Math.max(1, inputs.answers.length) },
  };
}

function tooShort(inputs: AdviceInputs): Advice | null {
  const short = inputs.answers.filter(
    (answer) => answer.words > 0 && answer.words < 25 && answer.starExpected,
  );
  const quotes = short.map((answer) => inputs.quoteOfAnswer(answer)).filter((quote) => quote !== null);
  if (quotes.length === 0) return null;
  return {
    id: 'say-more',
    title: 'Give the question a story.',
    why: `${count(short.length, 'answer', 'answers')} to a question about your past ${short.length === 1 ? 'was' : 'were'} under 25 words, which leaves nothing to remember you by.`,
    quotes: quotes.slice(0, 3),
    example: null,
    raises: {
      part: 'structure',
      points:
        (60 * short.length) / Math.max(1, inputs.answers.filter((answer) => answer.starExpected).length),
    },
  };
}

function fillers(
  { fillers: report }: AdviceInputs,
  quotesAt: (items: FillerReport['items']) => Quote[],
): Advice | null {
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
    example: quotes[0] ? cleanedQuote(quotes[0]) : null,
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

/** Everything that could be advised, each with the words it rests on. */
export function adviseOn(
  inputs: AdviceInputs,
  quotesAt: (items: FillerReport['items']) => Quote[],
): Advice[] {
  return [
    endings(inputs),
    deeds(inputs),
    tooShort(inputs),
    onTopic(inputs),
    ownership(inputs),
    figures(inputs),
    fillers(inputs, quotesAt),
    pace(inputs),
    hedges(inputs),
  ].filter((advice) => advice !== null);
}
