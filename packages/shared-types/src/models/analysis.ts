import { z } from 'zod';

const ms = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
const score = z.number().min(0).max(100);

/** Words that stand in the transcript, with where. A finding without one is not shown. */
export const quote = z.object({
  turnId: z.string(),
  text: z.string(),
  startMs: ms,
  endMs: ms,
});
export type Quote = z.infer<typeof quote>;

/** A figure that could not be computed honestly carries the reason instead of a number. */
const measured = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('available', [
    z.object({ available: z.literal(true), value }),
    z.object({ available: z.literal(false), reason: z.string() }),
  ]);

export const fillerKind = z.enum(['hesitation', 'discourse']);

export const filler = z.object({
  /** The word or words in lower case: "um", "you know". */
  text: z.string(),
  kind: fillerKind,
  turnId: z.string(),
  startMs: ms,
  endMs: ms,
  place: z.enum(['start', 'mid-clause', 'other']),
});
export type Filler = z.infer<typeof filler>;

export const fillerReport = z.object({
  count: z.number().int().nonnegative(),
  /** um, uh, er, hmm. */
  hesitations: z.number().int().nonnegative(),
  /** like, you know, I mean …, where they carry no meaning. */
  discourse: z.number().int().nonnegative(),
  perMinute: z.number().nonnegative(),
  perHundredWords: z.number().nonnegative(),
  byWord: z.array(z.object({ text: z.string(), kind: fillerKind, count: z.number().int() })),
  items: z.array(filler),
});
export type FillerReport = z.infer<typeof fillerReport>;

export const paceReport = z.object({
  /** Words per minute of the candidate's speaking time, pauses inside turns included. */
  wordsPerMinute: z.number().nonnegative(),
  /** Words per minute with pauses taken out. */
  articulationRate: z.number().nonnegative(),
  words: z.number().int().nonnegative(),
  speakingMs: ms,
  /** Median over the person's earlier interviews; null until there are three. */
  typicalWordsPerMinute: z.number().nonnegative().nullable(),
  windows: z.array(z.object({ startMs: ms, endMs: ms, wordsPerMinute: z.number().nonnegative() })),
});
export type PaceReport = z.infer<typeof paceReport>;

export const pauseReport = z.object({
  count: z.number().int().nonnegative(),
  totalMs: ms,
  medianMs: ms,
  /** Pauses inside a clause break a thought; those between clauses give it room. */
  withinClauses: z.number().int().nonnegative(),
  betweenClauses: z.number().int().nonnegative(),
  /** How many were at least so long, ms; the last bucket is open. */
  lengths: z.array(z.object({ fromMs: ms, count: z.number().int().nonnegative() })),
  longest: z.object({ startMs: ms, endMs: ms }).nullable(),
  /** Time from the end of a question to the first word of its answer. */
  responseLatencyMs: z.array(z.object({ questionId: z.string(), ms })),
});
export type PauseReport = z.infer<typeof pauseReport>;

const span = z.object({ startMs: ms, endMs: ms });

/** How it sounded, from the level and the pitch of the candidate's own speech. */
export const deliveryReport = z.object({
  /** Standard deviation of the level while speaking, dB. */
  levelVariationDb: z.number().nonnegative(),
  /** Standard deviation of the pitch, semitones; null where too little was voiced. */
  pitchVariationSemitones: z.number().nonnegative().nullable(),
  /** Stretches of at least 8 s with hardly any change of pitch. */
  monotone: z.array(span),
  /** Ends of turns that became much quieter. */
  trailingOff: z.array(span),
});
export type DeliveryReport = z.infer<typeof deliveryReport>;

/** Habits of wording, each with where it happened. */
export const phrasingReport = z.object({
  /** "the the". */
  repetitions: z.array(quote),
  /** A phrase begun, dropped and begun anew. */
  restarts: z.array(quote),
  /** "I think maybe". */
  hedges: z.array(quote),
  /** Answers that begin by stalling. */
  weakOpenings: z.array(quote),
  /** Abbreviations and terms of the trade per 100 words. */
  jargonPerHundredWords: z.number().nonnegative(),
});
export type PhrasingReport = z.infer<typeof phrasingReport>;

export const talkReport = z.object({
  candidateMs: ms,
  interviewerMs: ms,
  longestMonologue: span.nullable(),
  /** Where the candidate began before the interviewer had finished. */
  interruptions: z.array(quote),
});
export type TalkReport = z.infer<typeof talkReport>;

const scorePart = z.object({
  key: z.string(),
  label: z.string(),
  score,
  /** Weight in the whole; weights of one list add up to 1. */
  weight: share,
  /** What it rests on, in words: "2.1 fillers per 100 words". */
  basis: z.string(),
});

/** 0-100 with its parts; the formula is in docs/scoring.md. */
export const scoreWithParts = z.object({
  score,
  /** `details` are the parts of a part, with weights of their own; empty where it has none. */
  parts: z.array(scorePart.extend({ details: z.array(scorePart) })),
});
export type ScoreWithParts = z.infer<typeof scoreWithParts>;

export const questionType = z.enum([
  'behavioral',
  'technical',
  'situational',
  'motivational',
  'cultural',
  'logistics',
  'other',
]);
export type QuestionType = z.infer<typeof questionType>;

export const question = z.object({
  /** "q0", "q1", … */
  id: z.string(),
  type: questionType,
  quote,
  /** The question that this one follows up; null for one that stands by itself. */
  followsUp: z.string().nullable(),
});
export type Question = z.infer<typeof question>;

export const starPart = z.enum(['situation', 'task', 'action', 'result']);
export type StarPart = z.infer<typeof starPart>;

export const answer = z.object({
  questionId: z.string(),
  startMs: ms,
  endMs: ms,
  words: z.number().int().nonnegative(),
  /** Whether Situation, Task, Action, Result are expected of an answer to this question. */
  starExpected: z.boolean(),
  star: z.array(z.object({ part: starPart, probability: share, evidence: z.array(quote) })),
  relevance: z.object({
    score,
    toQuestion: score,
    toJob: score.nullable(),
    sharedTerms: z.array(z.string()),
  }),
  fillers: z.number().int().nonnegative().nullable(),
  wordsPerMinute: z.number().nonnegative(),
  /** How often the person said what they did (I) and what the group did (we). */
  ownership: z.object({ singular: z.number().int().nonnegative(), plural: z.number().int().nonnegative() }),
  /** Results that carry a number. */
  numbers: z.array(quote),
  score,
  /** One sentence, second person. */
  summary: z.string(),
  /** The answer told anew from its own facts; null where it holds too few. */
  example: z.string().nullable(),
});
export type Answer = z.infer<typeof answer>;

/** One point of a line over time: -1 … 1 for sentiment, 0 … 100 for the others. */
export const timelinePoint = z.object({
  startMs: ms,
  endMs: ms,
  value: z.number(),
  /** The words that moved it most; may be empty where delivery did. */
  quotes: z.array(quote),
});
export type TimelinePoint = z.infer<typeof timelinePoint>;

export const recommendation = z.object({
  id: z.string(),
  /** What to do, as a sentence. */
  title: z.string(),
  why: z.string(),
  /** Points that the overall score could gain, from the rubric. */
  gain: z.number().nonnegative(),
  quotes: z.array(quote).min(1),
  /** An example in the person's own facts; null where their words hold too few. */
  example: z.string().nullable(),
});
export type Recommendation = z.infer<typeof recommendation>;

const median = z.number().nonnegative().nullable();

/** Medians over the person's other interviews; null until three of them have the figure. */
export const usualSpeech = z.object({
  fillersPerHundredWords: median,
  /** Pauses a minute in the middle of a thought. */
  pausesPerMinute: median,
  /** 0-100. */
  clarity: median,
  /** 0-1. */
  talkShare: median,
});
export type UsualSpeech = z.infer<typeof usualSpeech>;

export const analysisResult = z.object({
  rubricVersion: z.string(),
  /** One sentence of verdict, second person. */
  verdict: z.string(),
  overall: measured(
    scoreWithParts.extend({
      /** Half-width of the range that the score stands in, points. */
      spread: z.number().nonnegative(),
    }),
  ),
  fillers: measured(fillerReport),
  pace: measured(paceReport),
  pauses: measured(pauseReport),
  clarity: measured(scoreWithParts),
  delivery: measured(deliveryReport),
  phrasing: measured(phrasingReport),
  talk: measured(talkReport),
  /** Share of the talk time that was the candidate's. */
  talkShare: measured(share),
  /** To compare with; scores do not rest on it. Missing in an analysis of before it was kept. */
  usual: usualSpeech.optional(),
  questions: z.array(question),
  answers: z.array(answer),
  sentiment: z.array(timelinePoint),
  confidence: z.array(timelinePoint),
  enthusiasm: z.array(timelinePoint),
  recommendations: z.array(recommendation),
  strengths: z.array(z.object({ text: z.string(), quotes: z.array(quote).min(1) })),
  /** What limits this analysis, as sentences for the person. */
  caveats: z.array(z.object({ code: z.string(), message: z.string() })),
  /** True where the score should be read with care; the caveats say why. */
  preliminary: z.boolean(),
  /** Who judged the content: the rules of this product, or a model. */
  contentEngine: z.object({
    name: z.string(),
    model: z.string().nullable(),
    promptVersion: z.string().nullable(),
  }),
});
export type AnalysisResult = z.infer<typeof analysisResult>;
