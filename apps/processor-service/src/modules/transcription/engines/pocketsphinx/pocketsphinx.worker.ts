import { PcmReader, samplesOf } from '../../../audio/pcm-file.js';
import type { PcmChannel, PcmFile } from '../../../audio/pcm-file.js';
import type { TimeSpan } from '../../../audio/time-span.js';
import { serveJobs } from '../../../../workers/serve-jobs.js';
import { PocketsphinxDecoder } from './decoder.js';
import type { DecodedWord, DecoderOptions } from './decoder.js';

export interface DecodeJob {
  pcm: PcmFile;
  channel: PcmChannel;
  span: TimeSpan;
}

const decoder = new PocketsphinxDecoder(JSON.parse(process.argv[2] ?? '{}') as DecoderOptions);

serveJobs(({ pcm, channel, span }: DecodeJob): DecodedWord[] => {
  const reader = new PcmReader(pcm);
  try {
    const samples = reader.read(channel, samplesOf(span.startMs), samplesOf(span.endMs - span.startMs));
    return decoder.decode(samples).map((word) => ({
      ...word,
      startMs: word.startMs + span.startMs,
      endMs: Math.min(word.endMs + span.startMs, span.endMs),
    }));
  } finally {
    reader.close();
  }
});
