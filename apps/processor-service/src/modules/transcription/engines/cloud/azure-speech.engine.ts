import { z } from 'zod';
import type { EngineInput, EngineTranscript, TranscriptionEngine } from '../../engine.js';
import { channelAudio } from './channel-audio.js';
import { multipart } from './http-body.js';
import { AZURE_LOCALES, commonest } from './languages.js';
import { askCloud, type RetryPolicy } from './cloud-request.js';

const API_VERSION = '2024-11-15';
const MEGABYTE = 1_000_000;

const ms = z.number().nonnegative();
const answer = z.object({
  phrases: z.array(
    z.object({
      offsetMilliseconds: ms,
      durationMilliseconds: ms,
      text: z.string(),
      speaker: z.number().int().optional(),
      locale: z.string().optional(),
      confidence: z.number().min(0).max(1).optional(),
      words: z
        .array(z.object({ text: z.string(), offsetMilliseconds: ms, durationMilliseconds: ms }))
        .optional(),
    }),
  ),
});

export interface AzureSpeechOptions {
  /** https://REGION.api.cognitive.microsoft.com */
  endpoint: string;
  key: string;
  retry?: RetryPolicy;
}

/** Azure AI Speech, fast transcription: synchronous, for recordings of under two hours. Its display form has no hesitations. */
export class AzureSpeechEngine implements TranscriptionEngine {
  readonly name = 'azure-speech-fast';
  readonly version = API_VERSION;
  readonly options = { form: 'display', profanityFilterMode: 'None' };
  readonly capabilities = {
    verbatim: false,
    wordTimes: true,
    diarization: true,
    confidence: true,
    tier: 'standard' as const,
    runsHere: false,
    maxBytes: 300 * MEGABYTE,
    maxDurationMs: 2 * 3_600_000,
    pricePerHourUsd: 0.36,
    expectedSpeed: 0.03,
  };
  readonly #options: AzureSpeechOptions;

  constructor(options: AzureSpeechOptions) {
    this.#options = options;
  }

  async transcribe(input: EngineInput): Promise<EngineTranscript> {
    const { endpoint, key, retry } = this.#options;
    const audio = await channelAudio(input);
    const definition = {
      locales: AZURE_LOCALES,
      profanityFilterMode: 'None',
      ...(input.channel === 'mix' && { diarization: { enabled: true, maxSpeakers: 4 } }),
    };
    const { phrases } = await askCloud(
      {
        engine: this.name,
        url: `${endpoint}/speechtotext/transcriptions:transcribe?api-version=${API_VERSION}`,
        headers: { 'Ocp-Apim-Subscription-Key': key },
        body: multipart(
          { definition: JSON.stringify(definition) },
          { field: 'audio', name: 'audio.ogg', bytes: audio },
        ),
        schema: answer,
        signal: input.signal,
        timeoutMs: 60_000 + input.durationMs / 2,
      },
      retry,
    );
    input.onProgress(1);
    const words = phrases.flatMap(({ words: spoken = [], confidence = null, speaker }) =>
      spoken.map(({ text, offsetMilliseconds: startMs, durationMilliseconds: length }) => ({
        text,
        startMs,
        endMs: startMs + length,
        confidence,
        speaker: speaker === undefined ? null : String(speaker),
      })),
    );
    const language = commonest(phrases.flatMap(({ locale }) => locale ?? [])) ?? AZURE_LOCALES[0];
    return { language, words };
  }

  async close(): Promise<void> {}
}
