import { ALL_FORMATS, CustomSource, Input, Logging, LogLevel } from 'mediabunny';

/** Bytes that can be read in ranges. */
export interface RangeSource {
  size: number;
  read(start: number, end: number): Promise<Uint8Array>;
}

export interface RecordingFacts {
  /** From the container's own index; null where it tells none (recorded live, damaged). */
  durationMs: number | null;
  /** absent: the index lists tracks, and none of them is sound. unknown: no index that could be read. */
  audio: 'present' | 'absent' | 'unknown';
}

// What it cannot decode is the transcription's business.
Logging.level = LogLevel.Silent;

const UNKNOWN: RecordingFacts = { durationMs: null, audio: 'unknown' };
const CACHE_BYTES = 1024 * 1024;
/** A container that takes longer to understand than this is left to the transcription. */
const TIME_LIMIT_MS = 10_000;

/** What the container's index says. Never throws for what the bytes are: a damaged file is unknown. */
export async function inspectRecording(source: RangeSource): Promise<RecordingFacts> {
  const failure = Promise.withResolvers<never>();
  const timer = setTimeout(() => failure.reject(new UnreadableIndex()), TIME_LIMIT_MS);
  const input = new Input({
    formats: ALL_FORMATS,
    source: new CustomSource({
      getSize: () => source.size,
      read: (start, end) =>
        source.read(start, end).catch((error: unknown) => {
          failure.reject(error);
          throw error;
        }),
      maxCacheSize: CACHE_BYTES,
      prefetchProfile: 'none',
      handleUnhandledError: () => undefined,
    }),
  });
  failure.promise.catch(() => undefined);
  try {
    return await Promise.race([factsOf(input), failure.promise]);
  } finally {
    clearTimeout(timer);
    input.dispose();
  }
}

class UnreadableIndex extends Error {}

async function factsOf(input: Input): Promise<RecordingFacts> {
  try {
    const tracks = await input.getTracks();
    if (tracks.length === 0) return UNKNOWN;
    const audio = tracks.some((track) => track.isAudioTrack()) ? 'present' : 'absent';
    const seconds = await input.getDurationFromMetadata();
    return { durationMs: seconds && Number.isFinite(seconds) ? Math.round(seconds * 1000) : null, audio };
  } catch {
    return UNKNOWN;
  }
}
