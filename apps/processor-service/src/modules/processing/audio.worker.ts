import type { SpokenText } from '../speakers/spoken-frames.js';
import { serveJobs } from '../../workers/serve-jobs.js';
import { channelsAreApart } from '../speakers/channels.js';
import { diarize, type Diarization } from '../speakers/diarize.js';
import { measureChannels, type ChannelMeasurement } from '../audio/measure-channels.js';
import { measure, type AudioMeasurement } from '../audio/measure.js';
import type { PcmChannel, PcmFile } from '../audio/pcm-file.js';
import type { TimeSpan } from '../audio/time-span.js';

export type AudioJob =
  | { kind: 'measure'; pcm: PcmFile }
  | { kind: 'diarize'; pcm: PcmFile; channel: PcmChannel; speech: TimeSpan[]; words: SpokenText[] };

export interface Measured {
  whole: AudioMeasurement;
  /** One a channel where each channel carries a speaker of its own; else null. */
  channels: ChannelMeasurement[] | null;
}

export type AudioResult<Job extends AudioJob> = Job extends { kind: 'measure' } ? Measured : Diarization;

serveJobs((job: AudioJob): Measured | Diarization => {
  if (job.kind === 'diarize') return diarize(job.pcm, job.channel, job.speech, job.words);
  const whole = measure(job.pcm, 'mix');
  return { whole, channels: channelsAreApart(job.pcm) ? measureChannels(job.pcm) : null };
});
