import type { EventScope, ProgressReporter } from '@interview-buddy/event-bus';
import type { EventData } from '@interview-buddy/shared-types/events';
import type { Transcript } from '@interview-buddy/shared-types/models';
import { inSpan } from '@interview-buddy/shared-utils/telemetry';
import { cutAudio, encodeChannels } from '../media/cut-audio.js';
import type { HeardRecording, ProcessingPipeline } from '../processing/processing.pipeline.js';
import { joinParts } from '../processing/recognised-speech.js';
import { inScratch } from '../processing/scratch.js';
import type { Recordings } from '../recordings/recordings.js';
import type { ProviderAccess } from '../transcription/provider-access.js';
import { chunkProgress } from './chunk-progress.js';
import type { ChunkEventData, ChunksRepository } from './chunks.repository.js';
import { readMeasured, writeMeasured } from './measured-recording.js';
import { planChunks, speechWithin, type ChunkLimits } from './plan-chunks.js';

export interface ChunksOptions {
  limits: ChunkLimits;
  scratchDirectory?: string | undefined;
  /** Seconds of work per second of recording, as a first estimate. */
  expectedSpeed: number;
}

/** Long recordings: recognised in parts by whatever replica is free, and joined. */
export class ChunksService {
  constructor(
    private readonly repository: ChunksRepository,
    private readonly recordings: Recordings,
    private readonly pipeline: ProcessingPipeline,
    private readonly progress: ProgressReporter,
    private readonly atProviders: ProviderAccess,
    private readonly options: ChunksOptions,
  ) {}

  /** @param preferred the engine that the person chose for this run. */
  wants(heard: HeardRecording, preferred: string | null): boolean {
    return heard.audio.durationMs > this.options.limits.aboveMs && this.pipeline.mayBeSplit(heard, preferred);
  }

  /** Keeps what the parts and their joining need, and asks for each part. The mono sound is kept already. */
  async plan(data: EventData, blobPath: string, heard: HeardRecording, scope: EventScope): Promise<void> {
    const { audio, measured } = heard;
    const { signal } = scope;
    if (measured.channels)
      await this.recordings.keepChannels(blobPath, await encodeChannels(audio.pcm, signal), signal);
    await this.recordings.keepMeasures(blobPath, writeMeasured(audio.truncated, measured));
    const spans = planChunks(audio.durationMs, measured.whole.speech, this.options.limits);
    await this.repository.savePlan(scope, data, spans);
  }

  async recognise(chunk: ChunkEventData, scope: EventScope): Promise<void> {
    const found = await this.repository.find(chunk);
    if (!found) return;
    const { blobPath, span } = found;
    const { signal } = scope;
    const { measured } = readMeasured(await this.recordings.keptMeasures(blobPath));
    await this.#report(chunk, measured.whole.durationMs);
    const attributes = { 'interview.id': chunk.interviewId, 'chunk.position': chunk.position };
    const recognised = await inSpan('transcribe chunk', { attributes }, () =>
      inScratch(this.options.scratchDirectory, async (directory) => {
        const channels = measured.channels ? 2 : 1;
        const source = await this.recordings.keptAudioUrl(blobPath, channels);
        const audio = await cutAudio(source, span, { directory, channels, signal });
        const speech = speechWithin(span, measured.whole.speech);
        const sides = measured.channels?.map((side) => ({
          ...side,
          speech: speechWithin(span, side.speech),
        }));
        const atProviders = await this.atProviders.of(chunk, blobPath);
        return this.pipeline.recognise(
          { audio, speech, channels: sides ?? null },
          { signal, atProviders, onProgress: () => undefined },
        );
      }),
    );
    await this.repository.saveRecognised(scope, chunk, recognised);
    await this.#report(chunk, measured.whole.durationMs);
  }

  /** null where it is no longer wanted. */
  async join(data: EventData, signal: AbortSignal): Promise<Transcript | null> {
    const found = await this.repository.findRecognised(data);
    if (!found) return null;
    const { blobPath, parts } = found;
    const { truncated, measured } = readMeasured(await this.recordings.keptMeasures(blobPath));
    const whole = { startMs: 0, endMs: measured.whole.durationMs };
    return inScratch(this.options.scratchDirectory, async (directory) => {
      const source = await this.recordings.keptAudioUrl(blobPath, 1);
      const { pcm } = await cutAudio(source, whole, { directory, channels: 1, signal });
      return this.pipeline.assemble({ pcm, truncated }, measured, joinParts(parts), signal);
    });
  }

  async #report({ interviewId, userId, run }: EventData, durationMs: number): Promise<void> {
    const standing = await this.repository.standing({ interviewId, userId, run });
    const expectedMs = durationMs * this.options.expectedSpeed;
    const estimate = chunkProgress(standing, expectedMs, new Date());
    this.progress.report({ interviewId, userId, run, stage: 'transcribing', ...estimate });
  }
}
