import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProgressReporter, RetryAfter, type EventScope } from '@interview-buddy/event-bus';
import type { EventData } from '@interview-buddy/shared-types/events';
import { inSpan } from '@interview-buddy/shared-utils/telemetry';
import { EngineUnavailable } from '../transcription/engine.js';
import { RecordingProblem } from '../media/recording-problem.js';
import type { Recordings } from '../recordings/recordings.js';
import { ProcessingPipeline } from './processing.pipeline.js';
import { ProcessingRepository } from './processing.repository.js';
import { ProgressEstimator, type Stage } from './progress-estimate.js';

export interface ProcessingOptions {
  longestMs: number;
  /** Folder for the sound of recordings in work. */
  scratchDirectory?: string | undefined;
  /** Seconds of work per second of recording, as a first estimate. */
  expectedSpeed: number;
}

/** How long to wait when no engine can do it now and none says for how long; four times longer with each attempt. */
const ENGINE_PAUSE_MS = 15_000;
/** Before anything is known of a recording it is taken for this long. */
const ASSUMED_MS = 30 * 60_000;

/** Takes one uploaded recording to its stored transcript, or to a failure that the person can act on. */
export class ProcessingService {
  constructor(
    private readonly repository: ProcessingRepository,
    private readonly recordings: Recordings,
    private readonly pipeline: ProcessingPipeline,
    private readonly progress: ProgressReporter,
    private readonly options: ProcessingOptions,
  ) {}

  async process(data: EventData, scope: EventScope): Promise<void> {
    const recording = await this.repository.findRecording(data);
    if (!recording || (await this.repository.begin(data)) === 'stale') return;
    try {
      if (!recording.blobPath) throw new RecordingProblem('recording/missing');
      await this.#transcribe(data, recording.blobPath, scope);
    } catch (error) {
      if (error instanceof EngineUnavailable) throw retryLater(error, scope.attempt);
      if (!(error instanceof RecordingProblem)) throw error;
      await this.repository.fail(scope, data, { code: error.code, message: error.message });
    }
  }

  /** The last word about a recording that could not be transcribed in any of its attempts. */
  async giveUp(data: EventData, scope: EventScope): Promise<void> {
    await this.repository.fail(scope, data, {
      code: 'transcription/failed',
      message: 'The transcription did not work this time. The recording is kept: start the analysis again.',
    });
  }

  async #transcribe(data: EventData, blobPath: string, scope: EventScope): Promise<void> {
    const directory = await mkdtemp(join(this.options.scratchDirectory ?? tmpdir(), 'recording-'));
    const { signal } = scope;
    try {
      const transcript = await inSpan(
        'transcribe',
        { attributes: { 'interview.id': data.interviewId } },
        async () =>
          this.pipeline.run({
            source: await this.recordings.readUrl(blobPath),
            directory,
            limits: { longestMs: this.options.longestMs, timeoutMs: this.options.longestMs },
            signal,
            onProgress: this.#reporter(data),
            onAudio: ({ opusPath }) => this.recordings.keepAudio(blobPath, opusPath, signal),
          }),
      );
      await this.repository.saveTranscript(scope, data, transcript);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }

  #reporter({ interviewId, userId, run }: EventData): (stage: Stage, within: number) => void {
    const estimator = new ProgressEstimator(ASSUMED_MS * this.options.expectedSpeed);
    return (stage, within) => {
      const { percent, remainingSeconds } = estimator.at(stage, within);
      this.progress.report({ interviewId, userId, run, stage: 'transcribing', percent, remainingSeconds });
    };
  }
}

function retryLater({ retryAfterMs, message }: EngineUnavailable, attempt: number): RetryAfter {
  return new RetryAfter(retryAfterMs ?? ENGINE_PAUSE_MS * 4 ** (attempt - 1), message);
}
