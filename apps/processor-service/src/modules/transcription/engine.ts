import type { PcmChannel, PcmFile } from '../audio/pcm-file.js';
import type { TimeSpan } from '../audio/time-span.js';

/** What an engine can do; what it cannot is never claimed of its transcripts. */
export interface EngineCapabilities {
  /** Writes hesitations (um, uh) down as they were said. */
  verbatim: boolean;
  wordTimes: boolean;
  diarization: boolean;
  confidence: boolean;
  /** basic: needs no download and no key; its words are rough. */
  tier: 'basic' | 'standard';
  /** Largest audio that it takes, bytes; null without a limit. */
  maxBytes: number | null;
  maxDurationMs: number | null;
  /** List price, US dollars per hour of audio; 0 where it runs here. */
  pricePerHourUsd: number;
  /** Seconds of work per second of audio, as first estimate of the time remaining. */
  expectedSpeed: number;
}

export interface EngineInput {
  pcm: PcmFile;
  channel: PcmChannel;
  /** The same sound as Opus in Ogg, mono: what goes over the network. */
  opusPath: string;
  durationMs: number;
  /** Where speech was measured, split at pauses. */
  speech: readonly TimeSpan[];
  signal: AbortSignal;
  /** Share of the work that is done, 0 to 1. */
  onProgress: (share: number) => void;
}

export interface RecognisedWord {
  text: string;
  startMs: number;
  endMs: number;
  /** 0 to 1; null where the engine gives none. */
  confidence: number | null;
  /** The engine's own label of who speaks; null where it does not tell. */
  speaker: string | null;
}

export interface EngineTranscript {
  /** BCP 47, as far as the engine tells. */
  language: string;
  words: RecognisedWord[];
}

/** Turns speech into words. One conformance suite holds every implementation to this. */
export interface TranscriptionEngine {
  readonly name: string;
  readonly version: string;
  readonly capabilities: EngineCapabilities;
  /**
   * @throws EngineUnavailable where another engine, or a later try, may do better.
   * @throws the signal's reason once that aborts.
   */
  transcribe(input: EngineInput): Promise<EngineTranscript>;
  close(): Promise<void>;
}

/** The engine cannot do it now. */
export class EngineUnavailable extends Error {
  readonly engine: string;
  readonly retryAfterMs: number | null;

  constructor(engine: string, reason: string, retryAfterMs: number | null = null, options?: ErrorOptions) {
    super(`${engine}: ${reason}`, options);
    this.engine = engine;
    this.retryAfterMs = retryAfterMs;
    this.name = 'EngineUnavailable';
  }
}
