import { z } from 'zod';
import { packTracks, tracks } from './tracks.js';

/** Milliseconds from the start of the recording. */
const ms = z.number().int().nonnegative();
/** 0 to 1. */
const share = z.number().min(0).max(1);

export const speakerRole = z.enum(['interviewer', 'candidate', 'unknown']);
export type SpeakerRole = z.infer<typeof speakerRole>;

export const transcriptWord = z.object({
  text: z.string(),
  startMs: ms,
  endMs: ms,
  /** The engine's own confidence; null where the engine gives none. */
  confidence: share.nullable(),
  /** The person wrote it; the engine heard something else there, or nothing. */
  corrected: z.literal(true).optional(),
});
export type TranscriptWord = z.infer<typeof transcriptWord>;

/** One stretch of speech of one speaker, in order of time. */
export const transcriptTurn = z.object({
  /** Stable within one transcription: "t0", "t1", … */
  id: z.string(),
  speakerId: z.string(),
  startMs: ms,
  endMs: ms,
  text: z.string(),
  words: z.array(transcriptWord),
});
export type TranscriptTurn = z.infer<typeof transcriptTurn>;

export const transcriptSpeaker = z.object({
  /** "s0", "s1", … */
  id: z.string(),
  role: speakerRole,
  /** What the person calls them; without it the role is the name. */
  name: z.string().optional(),
  /** How sure the role is. */
  roleConfidence: share,
  /** What the role was decided from, in words: "asked 5 of 5 questions". */
  evidence: z.array(z.string()),
});
export type TranscriptSpeaker = z.infer<typeof transcriptSpeaker>;

/** Silence of at least 250 ms, measured in the audio and not taken from word times. */
export const pause = z.object({
  startMs: ms,
  endMs: ms,
  /** within: inside one speaker's turn; between: from one speaker to another. */
  place: z.enum(['within', 'between']),
  /** Who was speaking (within) or who speaks next (between). */
  speakerId: z.string().nullable(),
});
export type Pause = z.infer<typeof pause>;

/** What was measured in the audio itself, whatever the engine. */
export const audioMeasures = z.object({
  durationMs: ms,
  speechMs: ms,
  pauses: z.array(pause),
  /** Signal to noise, dB; null where there is no silence to measure noise in. */
  snrDb: z.number().nullable(),
  /** Mean level of speech, dBFS. */
  speechLevelDb: z.number().nullable(),
  /** Share of samples at full scale. */
  clippedShare: share,
  tracks,
});
export type AudioMeasures = z.infer<typeof audioMeasures>;

/** Something about the recording that the person should know. */
export const mediaFinding = z.object({
  code: z.enum([
    'truncated',
    'too-quiet',
    'clipping',
    'noisy',
    'mostly-silence',
    'one-speaker',
    'speakers-uncertain',
    'low-confidence',
    'not-english',
    'not-verbatim',
    'corrected',
    'corrections-dropped',
  ]),
  message: z.string(),
});
export type MediaFinding = z.infer<typeof mediaFinding>;

export const transcriptEngine = z.object({
  /** "pocketsphinx", "azure-speech", … */
  name: z.string(),
  version: z.string(),
  /** Whether hesitations (um, uh) are written down as they were said. */
  verbatim: z.boolean(),
  /** basic: the engine that needs no download and no key; its words are rough. */
  tier: z.enum(['basic', 'standard']),
  /** false: the engine times stretches of speech only, and the words are spread over them. */
  wordTimes: z.boolean().optional(),
  /** What it was told beside the sound. */
  options: z.record(z.string(), z.string()).optional(),
  /** Engines that were to do it before this one, and why they did not. */
  passedOver: z.array(z.object({ engine: z.string(), reason: z.string() })).optional(),
});
export type TranscriptEngine = z.infer<typeof transcriptEngine>;

/** The transcript of one run, as processor-service stores it and every reader sees it. */
export const transcript = z.object({
  language: z.string(),
  engine: transcriptEngine,
  speakers: z.array(transcriptSpeaker),
  turns: z.array(transcriptTurn),
  /** How the speakers were told apart: by channel, by the engine, by our clustering, or not at all. */
  diarization: z.object({
    method: z.enum(['channel', 'engine', 'clustering', 'single']),
    confidence: share,
  }),
  /** Mean over words; null where the engine gives none. */
  meanConfidence: share.nullable(),
  audio: audioMeasures,
  findings: z.array(mediaFinding),
});
export type Transcript = z.infer<typeof transcript>;

/** As it is stored: the tracks packed; `transcript` reads both forms. */
export type StoredTranscript = z.input<typeof transcript>;

export function toStored(read: Transcript): StoredTranscript {
  return { ...read, audio: { ...read.audio, tracks: packTracks(read.audio.tracks) } };
}
