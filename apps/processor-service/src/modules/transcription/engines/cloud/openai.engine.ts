import { z } from 'zod';
import type { EngineInput, EngineTranscript, RecognisedWord, TranscriptionEngine } from '../../engine.js';
import { channelAudio } from './channel-audio.js';
import { multipart } from './http-body.js';
import { askCloud, type RetryPolicy } from './cloud-request.js';
import { spreadWords } from '../../spread-words.js';

const seconds = z.number().nonnegative();
const verboseAnswer = z.object({
  language: z.string(),
  words: z.array(z.object({ word: z.string(), start: seconds, end: seconds })),
});
const diarizedAnswer = z.object({
  segments: z.array(z.object({ start: seconds, end: seconds, text: z.string(), speaker: z.string() })),
});

/** Whisper keeps more of the hesitations when the text before has some; most are lost all the same. */
const HESITANT_PROMPT = 'Um, uh, hmm, er, ah.';
const LANGUAGES: Record<string, string> = { english: 'en', german: 'de', french: 'fr', spanish: 'es' };

export interface OpenAiOptions {
  /** https://api.openai.com/v1, or any service that speaks the same. */
  baseUrl: string;
  key: string;
  model: 'whisper-1' | 'gpt-4o-transcribe-diarize';
  retry?: RetryPolicy;
}

/** OpenAI transcription: whisper-1 gives word times, gpt-4o-transcribe-diarize gives speakers. Neither is verbatim. */
export class OpenAiEngine implements TranscriptionEngine {
  readonly name = 'openai';
  readonly version: string;
  readonly capabilities;
  readonly #options: OpenAiOptions;

  constructor(options: OpenAiOptions) {
    this.#options = options;
    this.version = options.model;
    const diarization = options.model === 'gpt-4o-transcribe-diarize';
    this.capabilities = {
      verbatim: false,
      wordTimes: !diarization,
      diarization,
      confidence: false,
      tier: 'standard' as const,
      maxBytes: 25_000_000,
      maxDurationMs: null,
      pricePerHourUsd: 0.36,
      expectedSpeed: 0.05,
    };
  }

  async transcribe(input: EngineInput): Promise<EngineTranscript> {
    const audio = await channelAudio(input);
    const result = this.capabilities.diarization
      ? await this.#diarized(input, audio)
      : await this.#verbose(input, audio);
    input.onProgress(1);
    return result;
  }

  async close(): Promise<void> {}

  async #verbose(input: EngineInput, audio: Uint8Array): Promise<EngineTranscript> {
    const fields = {
      response_format: 'verbose_json',
      'timestamp_granularities[]': 'word',
      prompt: HESITANT_PROMPT,
    };
    const { language, words } = await this.#post(input, audio, fields, verboseAnswer);
    return {
      language: LANGUAGES[language.toLowerCase()] ?? language,
      words: words.map(({ word, start, end }): RecognisedWord => ({
        text: word.trim(),
        startMs: Math.round(start * 1000),
        endMs: Math.round(end * 1000),
        confidence: null,
        speaker: null,
      })),
    };
  }

  async #diarized(input: EngineInput, audio: Uint8Array): Promise<EngineTranscript> {
    const fields = { response_format: 'diarized_json', chunking_strategy: 'auto' };
    const { segments } = await this.#post(input, audio, fields, diarizedAnswer);
    const words = segments.flatMap(({ start, end, text, speaker }) =>
      spreadWords(text, { startMs: Math.round(start * 1000), endMs: Math.round(end * 1000) }, speaker),
    );
    return { language: 'en', words };
  }

  #post<T>(
    input: EngineInput,
    audio: Uint8Array,
    fields: Record<string, string>,
    schema: z.ZodType<T>,
  ): Promise<T> {
    const { baseUrl, key, model, retry } = this.#options;
    return askCloud(
      {
        engine: this.name,
        url: `${baseUrl}/audio/transcriptions`,
        headers: { authorization: `Bearer ${key}` },
        body: multipart({ model, ...fields }, { field: 'file', name: 'audio.ogg', bytes: audio }),
        schema,
        signal: input.signal,
        timeoutMs: 120_000 + input.durationMs / 2,
      },
      retry,
    );
  }
}
