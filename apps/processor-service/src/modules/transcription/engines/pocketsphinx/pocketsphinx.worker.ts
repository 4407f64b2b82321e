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

/** Sound before an utterance that says what is noise there. */
const BEFORE_MS = 5_000;

const decoder = new PocketsphinxDecoder(JSON.parse(process.argv[2] ?? '{}') as DecoderOptions);

serveJobs(({ pcm, channel, span }: DecodeJob): DecodedWord[] => {
  const reader = new PcmReader(pcm);
  try {
    const stretch = (startMs: number, endMs: number) =>
      reader.read(channel, samplesOf(startMs), samplesOf(endMs - startMs));
    const before = stretch(Math.max(0, span.startMs - BEFORE_MS), span.startMs);
    return decoder.decode(stretch(span.startMs, span.endMs), before).map((word) => ({
      ...word,
      startMs: word.startMs + span.startMs,
      endMs: Math.min(word.endMs + span.startMs, span.endMs),
    }));
  } finally {
    reader.close();
  }
});
