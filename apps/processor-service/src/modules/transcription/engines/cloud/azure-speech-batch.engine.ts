import { z } from 'zod';
import type { EngineInput, EngineTranscript, TranscriptionEngine } from '../../engine.js';
import { EngineUnavailable } from '../../engine.js';
import { wordsOfBatch, batchResult } from './azure-batch-result.js';
import { askCloud, CloudRefusal, type RetryPolicy } from './cloud-request.js';
import { jsonBody } from './http-body.js';
import { AZURE_LOCALES, commonest } from './languages.js';
import { runProviderJob, type JobState, type PollPolicy } from './provider-job.js';

export const BATCH_API_VERSION = '2024-11-15';
const GIGABYTE = 1_000_000_000;
const TIMEOUT_MS = 60_000;
/** The least that the service takes; a result that nobody fetched is gone after that. */
const KEPT_HOURS = 6;

const job = z.object({
  self: z.url(),
  status: z.enum(['NotStarted', 'Running', 'Succeeded', 'Failed']),
  links: z.object({ files: z.url() }).optional(),
});
const files = z.object({
  values: z.array(z.object({ kind: z.string(), links: z.object({ contentUrl: z.url() }) })),
});

export interface AzureSpeechBatchOptions {
  /** https://REGION.api.cognitive.microsoft.com */
  endpoint: string;
  key: string;
  retry?: RetryPolicy;
  poll?: PollPolicy;
}

/** The service asks not to be polled often: most jobs wait in its queue, at busy hours for half an hour. */
const POLL: PollPolicy = { firstDelayMs: 5_000, longestDelayMs: 60_000, timeoutMs: 6 * 3_600_000 };

/**
 * Azure AI Speech, batch transcription: a job for recordings that fast transcription does not take. Its lexical
 * form holds the words as they were said; hesitations are documented to be removed from the display form only.
 */
export class AzureSpeechBatchEngine implements TranscriptionEngine {
  readonly name = 'azure-speech-batch';
  readonly version = BATCH_API_VERSION;
  readonly options = { form: 'lexical', profanityFilterMode: 'None' };
  readonly capabilities = {
    verbatim: true,
    wordTimes: true,
    diarization: true,
    confidence: true,
    tier: 'standard' as const,
    runsHere: false,
    maxBytes: GIGABYTE,
    maxDurationMs: 4 * 3_600_000,
    pricePerHourUsd: 0.18,
    expectedSpeed: 0.5,
  };
  readonly #options: AzureSpeechBatchOptions;

  constructor(options: AzureSpeechBatchOptions) {
    this.#options = options;
  }

  async transcribe(input: EngineInput): Promise<EngineTranscript> {
    return runProviderJob(input, {
      engine: this.name,
      begin: (audioUrl, { channel, signal }) => this.#begin(audioUrl, channel === 'mix', signal),
      look: (address, signal) => this.#look(address, signal),
      remove: (address) => this.cancelJob(address),
      poll: this.#options.poll ?? POLL,
    });
  }

  async cancelJob(address: string): Promise<void> {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    try {
      await this.#ask(this.#own(address), z.unknown(), signal, { method: 'DELETE' });
    } catch (error) {
      if (!(error instanceof CloudRefusal) || error.status !== 404) throw error;
    }
  }

  async close(): Promise<void> {}

  async #begin(audioUrl: string, diarize: boolean, signal: AbortSignal): Promise<string> {
    const body = jsonBody({
      displayName: 'interview',
      locale: AZURE_LOCALES[0],
      contentUrls: [audioUrl],
      properties: {
        wordLevelTimestampsEnabled: true,
        profanityFilterMode: 'None',
        channels: [0],
        languageIdentification: { mode: 'Single', candidateLocales: AZURE_LOCALES },
        timeToLiveHours: KEPT_HOURS,
        ...(diarize && { diarization: { enabled: true, maxSpeakers: 4 } }),
      },
    });
    const url = `${this.#options.endpoint}/speechtotext/transcriptions:submit?api-version=${BATCH_API_VERSION}`;
    return (await this.#ask(url, job, signal, { method: 'POST', body })).self;
  }

  async #look(address: string, signal: AbortSignal): Promise<JobState> {
    const { status, links } = await this.#ask(this.#own(address), job, signal);
    if (status === 'Failed') throw new EngineUnavailable(this.name, 'could not transcribe this recording');
    if (status !== 'Succeeded') return { share: status === 'Running' ? 0.3 : 0 };
    const { values } = await this.#ask(this.#own(links?.files ?? address), files, signal);
    const file = values.find(({ kind }) => kind === 'Transcription');
    if (!file) throw new EngineUnavailable(this.name, 'gave no result for this recording');
    // The address of the result carries its own leave to read: our key must not go there.
    const result = await askCloud(
      {
        engine: this.name,
        url: file.links.contentUrl,
        method: 'GET',
        headers: {},
        schema: batchResult,
        signal,
        timeoutMs: TIMEOUT_MS,
      },
      this.#options.retry,
    );
    const { recognizedPhrases } = result;
    const language = commonest(recognizedPhrases.flatMap(({ locale }) => locale ?? [])) ?? AZURE_LOCALES[0];
    return { transcript: { language, words: wordsOfBatch(result) } };
  }

  #ask<T>(
    url: string,
    schema: z.ZodType<T>,
    signal: AbortSignal,
    how: { method: 'GET' | 'POST' | 'DELETE'; body?: ReturnType<typeof jsonBody> } = { method: 'GET' },
  ): Promise<T> {
    const { key, retry } = this.#options;
    const headers = { 'Ocp-Apim-Subscription-Key': key };
    return askCloud(
      { engine: this.name, url, headers, schema, signal, timeoutMs: TIMEOUT_MS, ...how },
      retry,
    );
  }

  /** The key goes to the service that it belongs to, and nowhere that an answer points to. */
  #own(address: string): string {
    if (new URL(address).origin === new URL(this.#options.endpoint).origin) return address;
    throw new EngineUnavailable(this.name, 'pointed to another address');
  }
}
