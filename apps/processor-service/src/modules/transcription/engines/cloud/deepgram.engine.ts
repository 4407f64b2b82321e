import { z } from 'zod';
import type { EngineInput, EngineTranscript, TranscriptionEngine } from '../../engine.js';
import { channelAudio } from './channel-audio.js';
import { askCloud, type RetryPolicy } from './cloud-request.js';

const seconds = z.number().nonnegative();
const answer = z.object({
  results: z.object({
    channels: z.array(
      z.object({
        detected_language: z.string().optional(),
        alternatives: z.array(
          z.object({
            words: z.array(
              z.object({
                word: z.string(),
                punctuated_word: z.string().optional(),
                start: seconds,
                end: seconds,
                confidence: z.number().min(0).max(1),
                speaker: z.number().int().optional(),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
});

export interface DeepgramOptions {
  /** https://api.deepgram.com */
  url: string;
  key: string;
  model: string;
  retry?: RetryPolicy;
}

/** Deepgram: `filler_words` is its documented switch for hesitations, so its transcripts count as verbatim. */
export class DeepgramEngine implements TranscriptionEngine {
  readonly name = 'deepgram';
  readonly version: string;
  readonly options = { filler_words: 'true', punctuate: 'true' };
  readonly capabilities = {
    verbatim: true,
    wordTimes: true,
    diarization: true,
    confidence: true,
    tier: 'standard' as const,
    runsHere: false,
    maxBytes: 2_000_000_000,
    maxDurationMs: null,
    pricePerHourUsd: 0.26,
    expectedSpeed: 0.02,
  };
  readonly #options: DeepgramOptions;

  constructor(options: DeepgramOptions) {
    this.#options = options;
    this.version = options.model;
  }

  async transcribe(input: EngineInput): Promise<EngineTranscript> {
    const { url, key, model, retry } = this.#options;
    const audio = await channelAudio(input);
    const query = new URLSearchParams({
      model,
      detect_language: 'true',
      filler_words: 'true',
      punctuate: 'true',
      diarize: String(input.channel === 'mix'),
    });
    const { results } = await askCloud(
      {
        engine: this.name,
        url: `${url}/v1/listen?${query}`,
        headers: { authorization: `Token ${key}` },
        body: { contentType: 'audio/ogg', bytes: audio },
        schema: answer,
        signal: input.signal,
        timeoutMs: 60_000 + input.durationMs / 2,
      },
      retry,
    );
    input.onProgress(1);
    const words = (results.channels[0]?.alternatives[0]?.words ?? []).map((word) => ({
      text: word.punctuated_word ?? word.word,
      startMs: Math.round(word.start * 1000),
      endMs: Math.round(word.end * 1000),
      confidence: word.confidence,
      speaker: word.speaker === undefined ? null : String(word.speaker),
    }));
    return { language: results.channels[0]?.detected_language ?? 'en', words };
  }

  async close(): Promise<void> {}
}
