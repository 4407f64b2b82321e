import { ProgressReporter, RetryAfter, type EventScope } from '@interview-buddy/event-bus';
import type { EventData } from '@interview-buddy/shared-types/events';
import { inSpan } from '@interview-buddy/shared-utils/telemetry';
import { EngineUnavailable } from '../transcription/engine.js';
import type { ChunksService } from '../chunks/chunks.service.js';
import type { ChunkEventData } from '../chunks/chunks.repository.js';
import type { ProviderAccess } from '../transcription/provider-access.js';
import { RecordingProblem } from '../media/recording-problem.js';
import { SourceUnavailable } from '../media/source-faults.js';
import type { Recordings } from '../recordings/recordings.js';
import { ProcessingPipeline } from './processing.pipeline.js';
import { ProcessingRepository } from './processing.repository.js';
import { inScratch } from './scratch.js';
import { ProgressEstimator, type Stage } from './progress-estimate.js';

export interface ProcessingOptions {
  longestMs: number;
  /** Folder for the sound of recordings in work. */
  scratchDirectory?: string | undefined;
  /** Seconds of work per second of recording, as a first estimate. */
  expectedSpeed: number;
}

/**
 * How long to wait when the storage does not give the recording, or no engine can do it now and none says for how long;
 * four times longer with each attempt.
 */
const PAUSE_MS = 15_000;
/** Before anything is known of a recording it is taken for this long. */
const ASSUMED_MS = 30 * 60_000;

/** Takes one uploaded recording to its stored transcript, or to a failure that the person can act on. */
export class ProcessingService {
  constructor(
    private readonly repository: ProcessingRepository,
    private readonly recordings: Recordings,
    private readonly pipeline: ProcessingPipeline,
    private readonly chunks: ChunksService,
    private readonly progress: ProgressReporter,
    private readonly atProviders: ProviderAccess,
    private readonly options: ProcessingOptions,
  ) {}

  async process(data: EventData, scope: EventScope): Promise<void> {
    const recording = await this.repository.findRecording(data);
    if (!recording || (await this.repository.begin(data)) === 'stale') return;
    await this.#orFail(data, scope, async () => {
      if (!recording.blobPath) throw new RecordingProblem('recording/missing');
      await this.#transcribe(data, recording.blobPath, scope);
    });
  }

  /** Recognises one part of a long recording. */
  async processChunk(chunk: ChunkEventData, scope: EventScope): Promise<void> {
    await this.#orFail(chunk, scope, () => this.chunks.recognise(chunk, scope));
  }

  /** Makes one transcript of the parts of a long recording. */
  async joinChunks(data: EventData, scope: EventScope): Promise<void> {
    await this.#orFail(data, scope, async () => {
      const transcript = await this.chunks.join(data, scope.signal);
      if (transcript) await this.repository.saveTranscript(scope, data, transcript);
    });
  }

  /** The last word about a recording that could not be transcribed in any of its attempts. */
  async giveUp(data: EventData, scope: EventScope): Promise<void> {
    await this.repository.fail(scope, data, {
      code: 'transcription/failed',
      message: 'The transcription did not work this time. The recording is kept: start the analysis again.',
    });
  }

  async #orFail(data: EventData, scope: EventScope, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof EngineUnavailable) throw retryLater(error, scope.attempt, error.retryAfterMs);
      if (error instanceof SourceUnavailable) throw retryLater(error, scope.attempt);
      if (!(error instanceof RecordingProblem)) throw error;
      await this.repository.fail(scope, data, { code: error.code, message: error.message });
    }
  }

  async #transcribe(data: EventData, blobPath: string, scope: EventScope): Promise<void> {
    const { signal } = scope;
    await inScratch(this.options.scratchDirectory, (directory) =>
      inSpan('transcribe', { attributes: { 'interview.id': data.interviewId } }, async () => {
        const onProgress = this.#reporter(data);
        const atProviders = await this.atProviders.of(data, blobPath);
        const heard = await this.pipeline.listen({
          source: await this.recordings.readUrl(blobPath),
          directory,
          limits: { longestMs: this.options.longestMs, timeoutMs: this.options.longestMs },
          signal,
          onProgress,
          onAudio: ({ opusPath }) => this.recordings.keepAudio(blobPath, opusPath, signal),
        });
        const given = await this.repository.findImport(data);
        if ('imported' in heard) await this.repository.saveTranscript(scope, data, heard.imported);
        else if (given)
          await this.repository.saveTranscript(scope, data, this.pipeline.withGivenWords(heard, given));
        else if (this.chunks.wants(heard, atProviders.preferred))
          await this.chunks.plan(data, blobPath, heard, scope);
        else {
          const transcript = await this.pipeline.finish(heard, { signal, onProgress, atProviders });
          await this.repository.saveTranscript(scope, data, transcript);
        }
      }),
    );
  }

  #reporter({ interviewId, userId, run }: EventData): (stage: Stage, within: number) => void {
    const estimator = new ProgressEstimator(ASSUMED_MS * this.options.expectedSpeed);
    return (stage, within) => {
      const { percent, remainingSeconds } = estimator.at(stage, within);
      this.progress.report({ interviewId, userId, run, stage: 'transcribing', percent, remainingSeconds });
    };
  }
}

function retryLater({ message }: Error, attempt: number, askedMs: number | null = null): RetryAfter {
  return new RetryAfter(askedMs ?? PAUSE_MS * 4 ** (attempt - 1), message);
}
