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
  /** The sound goes to nobody. */
  runsHere: boolean;
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
  /** Where the sound can be fetched by a service that takes an address only; absent where there is no store. */
  publishAudio?: PublishAudio;
  /** What runs at a provider for this sound, kept where another process finds it; absent in benches. */
  jobs?: ProviderJobs;
  /** Where speech was measured, split at pauses. */
  speech: readonly TimeSpan[];
  signal: AbortSignal;
  /** Share of the work that is done, 0 to 1. */
  onProgress: (share: number) => void;
}

/** Sound that a provider may read by its address for a day, until it is removed. */
export interface PublishedAudio {
  url: string;
  remove: () => Promise<void>;
}
export type PublishAudio = (opus: Uint8Array) => Promise<PublishedAudio>;

/** The jobs of one recording at providers: found again after a crash, so that none is paid twice or forgotten. */
export interface ProviderJobs {
  /**
   * The provider's address or id of the job that was begun for this sound.
   * @param sound SHA-256 of what is transcribed, lower-case hexadecimal.
   */
  find: (engine: string, sound: string) => Promise<string | null>;
  begun: (engine: string, sound: string, job: string) => Promise<void>;
  /** It is gone at the provider. */
  ended: (engine: string, sound: string) => Promise<void>;
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
  /** What it is told beside the sound, as it is kept with the transcript. */
  readonly options?: Readonly<Record<string, string>>;
  readonly capabilities: EngineCapabilities;
  /**
   * @throws EngineUnavailable where another engine, or a later try, may do better.
   * @throws the signal's reason once that aborts.
   */
  transcribe(input: EngineInput): Promise<EngineTranscript>;
  /**
   * Ends a job that runs at the provider and removes what it keeps of it; safe to repeat.
   * Only engines whose work goes on at the provider by itself have it.
   */
  cancelJob?(job: string): Promise<void>;
  close(): Promise<void>;
}

/** The engine cannot do it now. */
export class EngineUnavailable extends Error {
  readonly engine: string;
  /** Without names or content: it is kept with the transcript. */
  readonly reason: string;
  readonly retryAfterMs: number | null;

  constructor(engine: string, reason: string, retryAfterMs: number | null = null, options?: ErrorOptions) {
    super(`${engine}: ${reason}`, options);
    this.engine = engine;
    this.reason = reason;
    this.retryAfterMs = retryAfterMs;
    this.name = 'EngineUnavailable';
  }
}
