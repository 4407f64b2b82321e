import type { EngineInput, EngineTranscript } from '../../engine.js';
import { EngineUnavailable } from '../../engine.js';
import { channelAudio } from './channel-audio.js';
import { soundKey } from './sound-key.js';
import { CloudRefusal, sleep } from './cloud-request.js';

export interface PollPolicy {
  firstDelayMs: number;
  /** Each wait is half as long again as the one before, up to this. */
  longestDelayMs: number;
  /** A job that takes longer is given up. */
  timeoutMs: number;
}

/** How a vendor's long-running transcription is begun, watched and ended. */
export interface ProviderJobSteps {
  engine: string;
  /** @returns the vendor's address or id of the job. */
  begin: (audioUrl: string, input: EngineInput) => Promise<string>;
  /** The transcript once it is there, or how far the job is. */
  look: (job: string, signal: AbortSignal) => Promise<JobState>;
  /** Ends the job and removes what the vendor keeps; a job that is gone is as good. */
  remove: (job: string) => Promise<void>;
  poll: PollPolicy;
}

export type JobState = { transcript: EngineTranscript } | { share: number };

/**
 * Runs one job at a provider. It is removed there whether it ends well, fails or is no longer wanted;
 * one that was begun before a crash is taken up again instead of paid twice.
 */
export async function runProviderJob(input: EngineInput, steps: ProviderJobSteps): Promise<EngineTranscript> {
  const sound = input.jobs ? await soundKey(input) : '';
  const known = await input.jobs?.find(steps.engine, sound);
  if (known) {
    try {
      return await toItsEnd(known, sound, input, steps);
    } catch (error) {
      // The provider forgot it in the meantime: begin again.
      if (!(error instanceof CloudRefusal) || error.status !== 404) throw error;
    }
  }
  const audio = await publish(input, steps.engine);
  try {
    const job = await beginAndRemember(sound, input, steps, audio.url);
    return await toItsEnd(job, sound, input, steps);
  } finally {
    // What stays behind goes with the recording.
    await audio.remove().catch(() => undefined);
  }
}

async function toItsEnd(
  job: string,
  sound: string,
  input: EngineInput,
  steps: ProviderJobSteps,
): Promise<EngineTranscript> {
  try {
    return await watch(job, input, steps);
  } finally {
    // A provider that cannot be reached now keeps its entry, and is asked again when the interview is deleted.
    await steps.remove(job).then(
      () => input.jobs?.ended(steps.engine, sound),
      () => undefined,
    );
  }
}

async function publish(input: EngineInput, engine: string) {
  if (!input.publishAudio) throw new EngineUnavailable(engine, 'has no address to fetch the sound from');
  return input.publishAudio(await channelAudio(input));
}

async function beginAndRemember(
  sound: string,
  input: EngineInput,
  { engine, begin, remove }: ProviderJobSteps,
  audioUrl: string,
): Promise<string> {
  const job = await begin(audioUrl, input);
  try {
    await input.jobs?.begun(engine, sound, job);
  } catch (error) {
    await remove(job).catch(() => undefined);
    throw error;
  }
  return job;
}

async function watch(
  job: string,
  { signal, onProgress }: EngineInput,
  { engine, look, poll }: ProviderJobSteps,
): Promise<EngineTranscript> {
  const deadline = performance.now() + poll.timeoutMs;
  for (let delay = poll.firstDelayMs; ; delay = Math.min(poll.longestDelayMs, delay * 1.5)) {
    const state = await look(job, signal);
    if ('transcript' in state) {
      onProgress(1);
      return state.transcript;
    }
    onProgress(state.share);
    if (performance.now() + delay > deadline) throw new EngineUnavailable(engine, 'took too long');
    await sleep(delay, signal);
  }
}
