import { createRequire } from 'node:module';
import { z } from 'zod';
import { serveJobs } from '../../../../workers/serve-jobs.js';
import { PcmReader, SAMPLE_RATE, samplesOf } from '../../../audio/pcm-file.js';
import type { PcmChannel, PcmFile } from '../../../audio/pcm-file.js';
import type { TimeSpan } from '../../../audio/time-span.js';
import type { WhisperResult } from './whisper-words.js';

export interface WhisperJob {
  pcm: PcmFile;
  channel: PcmChannel;
  span: TimeSpan;
}
export interface WhisperModel {
  encoder: string;
  decoder: string;
  tokens: string;
}

interface Stream {
  acceptWaveform(sound: { samples: Float32Array; sampleRate: number }): void;
}
interface Sherpa {
  OfflineRecognizer: new (config: object) => {
    createStream(): Stream;
    decode(stream: Stream): void;
    getResult(stream: Stream): unknown;
  };
}

const result = z.object({
  text: z.string(),
  tokens: z.array(z.string()).default([]),
  timestamps: z.array(z.number()).default([]),
  durations: z.array(z.number()).default([]),
});

const sherpa = createRequire(import.meta.url)('sherpa-onnx-node') as Sherpa;
const { encoder, decoder, tokens } = JSON.parse(process.argv[2] ?? '{}') as WhisperModel;
const recognizer = new sherpa.OfflineRecognizer({
  featConfig: { sampleRate: SAMPLE_RATE, featureDim: 80 },
  modelConfig: {
    whisper: {
      encoder,
      decoder,
      language: '',
      task: 'transcribe',
      tailPaddings: -1,
      enableTokenTimestamps: true,
    },
    tokens,
    numThreads: 1,
    provider: 'cpu',
    debug: false,
  },
});

serveJobs(({ pcm, channel, span }: WhisperJob): WhisperResult => {
  const reader = new PcmReader(pcm);
  try {
    const pcm16 = reader.read(channel, samplesOf(span.startMs), samplesOf(span.endMs - span.startMs));
    const stream = recognizer.createStream();
    stream.acceptWaveform({
      samples: Float32Array.from(pcm16, (value) => value / 32_768),
      sampleRate: SAMPLE_RATE,
    });
    recognizer.decode(stream);
    return result.parse(recognizer.getResult(stream));
  } finally {
    reader.close();
  }
});
