import { z } from 'zod';
import type { EngineInput, EngineTranscript, TranscriptionEngine } from '../../engine.js';
import { EngineUnavailable } from '../../engine.js';
import { askCloud, CloudRefusal, type RetryPolicy } from './cloud-request.js';
import { runProviderJob, type JobState, type PollPolicy } from './provider-job.js';
import { VideoIndexerAccess, type VideoIndexerAccount } from './video-indexer-access.js';
import { videoIndex, wordsOfIndex } from './video-index.js';

const TIMEOUT_MS = 60_000;
const POLL: PollPolicy = { firstDelayMs: 5_000, longestDelayMs: 60_000, timeoutMs: 6 * 3_600_000 };
const uploaded = z.object({ id: z.string().regex(/^[A-Za-z0-9]+$/) });

export interface VideoIndexerOptions extends VideoIndexerAccount {
  /** https://api.videoindexer.ai */
  url: string;
  /** Region of the account. */
  location: string;
  /** The account's id, a GUID; its name is in the resource. */
  accountId: string;
  retry?: RetryPolicy;
  poll?: PollPolicy;
}

/**
 * Azure AI Video Indexer (accounts in the Azure Resource Manager): lines with their speaker, no times of words,
 * so words are spread over their line. Its text is tidied for reading: not verbatim.
 */
export class VideoIndexerEngine implements TranscriptionEngine {
  readonly name = 'azure-video-indexer';
  readonly version = 'v2';
  readonly options = { indexingPreset: 'AudioOnly' };
  readonly capabilities = {
    verbatim: false,
    wordTimes: false,
    diarization: true,
    confidence: true,
    tier: 'standard' as const,
    runsHere: false,
    maxBytes: 2_000_000_000,
    maxDurationMs: 6 * 3_600_000,
    pricePerHourUsd: 1.44,
    expectedSpeed: 0.5,
  };
  readonly #options: VideoIndexerOptions;
  readonly #access: VideoIndexerAccess;

  constructor(options: VideoIndexerOptions) {
    this.#options = options;
    this.#access = new VideoIndexerAccess(this.name, options);
  }

  async transcribe(input: EngineInput): Promise<EngineTranscript> {
    return runProviderJob(input, {
      engine: this.name,
      begin: (audioUrl, { signal }) => this.#begin(audioUrl, signal),
      look: (id, signal) => this.#look(id, signal),
      remove: (id) => this.cancelJob(id),
      poll: this.#options.poll ?? POLL,
    });
  }

  /** Deleting a video also ends its indexing. */
  async cancelJob(id: string): Promise<void> {
    try {
      await this.#ask('DELETE', `/${id}`, z.unknown(), AbortSignal.timeout(TIMEOUT_MS));
    } catch (error) {
      if (!(error instanceof CloudRefusal) || error.status !== 404) throw error;
    }
  }

  async close(): Promise<void> {}

  async #begin(audioUrl: string, signal: AbortSignal): Promise<string> {
    const query = new URLSearchParams({
      name: 'interview',
      privacy: 'Private',
      language: 'auto',
      indexingPreset: 'AudioOnly',
      streamingPreset: 'NoStreaming',
      videoUrl: audioUrl,
    });
    return (await this.#ask('POST', `?${query}`, uploaded, signal)).id;
  }

  async #look(id: string, signal: AbortSignal): Promise<JobState> {
    const index = await this.#ask('GET', `/${id}/Index`, videoIndex, signal);
    const [video] = index.videos;
    if (index.state === 'Failed' || index.state === 'Quarantined') {
      throw new EngineUnavailable(this.name, 'could not transcribe this recording');
    }
    if (index.state !== 'Processed')
      return { share: Number.parseInt(video?.processingProgress ?? '0', 10) / 100 };
    if (!video?.insights) throw new EngineUnavailable(this.name, 'gave no result for this recording');
    const { sourceLanguage, transcript = [] } = video.insights;
    const language = sourceLanguage ?? transcript[0]?.language ?? 'en-US';
    return { transcript: { language, words: wordsOfIndex(transcript) } };
  }

  /** With a fresh token once more where the service no longer takes the one in hand. */
  async #ask<T>(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    schema: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<T> {
    const { url, location, accountId, retry } = this.#options;
    const ask = async () =>
      askCloud(
        {
          engine: this.name,
          url: `${url}/${location}/Accounts/${accountId}/Videos${path}`,
          method,
          headers: { authorization: `Bearer ${await this.#access.token(signal)}` },
          schema,
          signal,
          timeoutMs: TIMEOUT_MS,
        },
        retry,
      );
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof CloudRefusal) || error.status !== 401) throw error;
      this.#access.forget();
      return ask();
    }
  }
}
