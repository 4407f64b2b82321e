import type { Filler, ScoreWithParts } from '@interview-buddy/shared-types/models';
import { fillerWords } from './stories.ts';
import type { Spoken } from './transcript.ts';

const HESITATIONS = new Set(['um', 'uh']);
const MINUTE_MS = 60_000;
const BUCKETS_MS = [250, 500, 1_000, 2_000];

/** What can be counted in the words of a seeded interview. */
export function measure({ transcript, answers }: Spoken) {
  const turns = answers.map((answer) => answer.turn);
  const words = turns.reduce((sum, turn) => sum + turn.words.length, 0);
  const speakingMs = turns.reduce((sum, turn) => sum + turn.endMs - turn.startMs, 0);
  const within = transcript.audio.pauses.filter(
    ({ place, speakerId }) => place === 'within' && speakerId === 's1',
  );
  const lengths = within.map(({ startMs, endMs }) => endMs - startMs).toSorted((a, b) => a - b);
  const totalMs = lengths.reduce((sum, length) => sum + length, 0);
  const items = turns.flatMap(fillersIn);
  const fillers = {
    count: items.length,
    hesitations: items.filter(({ kind }) => kind === 'hesitation').length,
    discourse: items.filter(({ kind }) => kind === 'discourse').length,
    perMinute: (items.length * MINUTE_MS) / speakingMs,
    perHundredWords: (items.length * 100) / words,
    byWord: [...new Set(items.map(({ text }) => text))].map((text) => {
      const same = items.filter((item) => item.text === text);
      return { text, kind: same[0]?.kind ?? ('discourse' as const), count: same.length };
    }),
    items,
  };
  const pace = {
    wordsPerMinute: (words * MINUTE_MS) / speakingMs,
    articulationRate: (words * MINUTE_MS) / (speakingMs - totalMs),
    words,
    speakingMs,
    typicalWordsPerMinute: null,
    windows: turns.map(({ startMs, endMs, words: spoken }) => ({
      startMs,
      endMs,
      wordsPerMinute: (spoken.length * MINUTE_MS) / (endMs - startMs),
    })),
  };
  const pauses = {
    count: lengths.length,
    totalMs,
    withinClauses: 0,
    betweenClauses: lengths.length,
    lengths: BUCKETS_MS.map((fromMs) => ({
      fromMs,
      count: lengths.filter((length) => length >= fromMs).length,
    })),
    medianMs: lengths[Math.floor(lengths.length / 2)] ?? 0,
    longest: spanOf(within.find(({ startMs, endMs }) => endMs - startMs === lengths.at(-1))),
    responseLatencyMs: answers.map(({ question, turn }, index) => ({
      questionId: `q${index}`,
      ms: turn.startMs - question.endMs,
    })),
  };
  const interviewerMs = answers.reduce((sum, { question }) => sum + question.endMs - question.startMs, 0);
  const longest = turns.toSorted((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs))[0];
  const talk = {
    candidateMs: speakingMs,
    interviewerMs,
    longestMonologue: spanOf(longest),
    interruptions: [],
  };
  return { fillers, pace, pauses, talk };
}

export type Measures = ReturnType<typeof measure>;

export function clarity({ fillers, pace, pauses }: Measures): ScoreWithParts {
  return weighed([
    [
      'fillers',
      'Filler words',
      100 - fillers.perHundredWords * 9,
      0.5,
      `${fillers.perHundredWords.toFixed(1)} per 100 words`,
    ],
    [
      'pace',
      'Pace',
      100 - Math.abs(pace.wordsPerMinute - 145) * 0.8,
      0.3,
      `${Math.round(pace.wordsPerMinute)} words a minute`,
    ],
    ['pauses', 'Pauses', 100 - pauses.medianMs / 25, 0.2, `${pauses.medianMs} ms in the middle`],
  ]);
}

type Part = [key: string, label: string, score: number, weight: number, basis: string];

export function weighed(parts: readonly Part[]): ScoreWithParts {
  const full = parts.map(([key, label, score, weight, basis]) => ({
    key,
    label,
    score: bounded(score),
    weight,
    basis,
    details: [],
  }));
  return { score: bounded(full.reduce((sum, { score, weight }) => sum + score * weight, 0)), parts: full };
}

export const bounded = (score: number): number => Math.round(Math.min(100, Math.max(0, score)) * 10) / 10;

export const available = <T>(value: T) => ({ available: true as const, value });

function fillersIn(turn: AnsweredTurn): Filler[] {
  const known = new Set<string>(fillerWords);
  return turn.words.flatMap((word, index) => {
    const pair = `${word.text} ${turn.words[index + 1]?.text ?? ''}`;
    const text = known.has(pair) ? pair : known.has(word.text) ? word.text : undefined;
    if (text === undefined) return [];
    return [
      {
        text,
        kind: HESITATIONS.has(text) ? 'hesitation' : 'discourse',
        turnId: turn.id,
        startMs: word.startMs,
        endMs: (text === pair ? turn.words[index + 1] : word)?.endMs ?? word.endMs,
        place: index === 0 ? 'start' : 'mid-clause',
      },
    ];
  });
}

function spanOf(span: { startMs: number; endMs: number } | undefined) {
  return span ? { startMs: span.startMs, endMs: span.endMs } : null;
}

type AnsweredTurn = Spoken['answers'][number]['turn'];
