import { z } from 'zod';
import { containedInput } from './containment.js';
import { RecordingProblem } from './recording-problem.js';
import { runTool } from './run-tool.js';
import { assertReadable, isRemote, throwNetworkFault } from './source-faults.js';
import { declaredWavMs } from './wav-length.js';

const TIMEOUT_MS = 60_000;
/** These containers do not say how long they are: what is told is a guess by bit rate. */
const GUESSED_DURATION = /^(?:aac|amr|mpeg)/;
/** The same of others that leave it out, such as an MP3 without its table. */
const GUESSED_HERE = /Estimating duration from bitrate/;
/** ffprobe says of a track whose sound nothing here can decode. */
const CANNOT_DECODE =
  /(?:Unsupported codec with id \d+ for input|Failed to probe codec for input) stream (\d+)/g;
/** More than any recorder has microphones; each costs a decoder. */
const MOST_TRACKS = 32;
/** Fewer bits a second hold no speech: the file is not as long as it says. */
const LEAST_BIT_RATE = 500;
const instant = z.coerce.number().optional().catch(undefined);
const seconds = z.coerce.number().nonnegative().optional().catch(undefined);
/** Matroska keeps the length of each track as a tag: "00:17:03.450000000". */
const clock = z
  .string()
  .regex(/^\d+:\d\d:\d\d(?:\.\d+)?$/)
  .transform((text) => text.split(':').reduce((sum, part) => 60 * sum + Number(part), 0))
  .optional()
  .catch(undefined);

/** Not what the file has of titles and texts: that may be more than all else. */
const ENTRIES = [
  'format=format_name,duration,start_time,bit_rate',
  'stream=index,codec_type,codec_name,channels,start_time,duration',
  'stream_tags=DURATION',
].join(':');
const probeOutput = z.object({
  format: z.object({
    format_name: z.string(),
    duration: seconds,
    start_time: instant,
    bit_rate: z.coerce.number().optional().catch(undefined),
  }),
  streams: z.array(
    z.object({
      index: z.number().int(),
      codec_type: z.string().optional(),
      codec_name: z.string().optional(),
      channels: z.number().optional(),
      start_time: instant,
      duration: seconds,
      tags: z.object({ DURATION: clock }).optional(),
    }),
  ),
});

export interface AudioTrack {
  /** Among the audio tracks of the file, from 0. */
  index: number;
  channels: number;
  /** From when the file begins. */
  startSeconds: number;
  /** Its samples may be anything that a floating number can be. */
  isFloat: boolean;
}

export interface MediaDescription {
  format: string;
  /** What the file says of itself; null where it says nothing, or what cannot be. */
  declaredMs: number | null;
  /** Those that can be read, one at least and not too many; some recorders give each microphone one of its own. */
  audioTracks: AudioTrack[];
}

/**
 * What a recording says of itself. What comes over a network is called unreadable only where that comes out twice, with
 * a storage that answers in between.
 * @param source a URL, or a path of a file.
 * @throws RecordingProblem, SourceUnavailable
 */
export async function probe(source: string, signal: AbortSignal): Promise<MediaDescription> {
  try {
    return await describe(source, signal);
  } catch (error) {
    if (!(error instanceof RecordingProblem) || !isRemote(source)) throw error;
    await assertReadable(source, signal);
    return describe(source, signal);
  }
}

async function describe(source: string, signal: AbortSignal): Promise<MediaDescription> {
  const { exitCode, stdout, stderr } = await runTool(
    'ffprobe',
    [
      // Threads would take room for themselves; nothing is decoded here that gains by them.
      ...['-v', 'warning', '-threads', '1', ...containedInput(source)],
      ...['-print_format', 'json=compact=1', '-show_entries', ENTRIES, source],
    ],
    { signal, timeoutMs: TIMEOUT_MS },
  );
  throwNetworkFault(stderr);
  if (exitCode !== 0) throw new RecordingProblem('recording/unreadable');
  const parsed = probeOutput.safeParse(parsedJson(stdout));
  if (!parsed.success) throw new RecordingProblem('recording/unreadable');
  const { format, streams } = parsed.data;
  const sound = streams.filter((stream) => stream.codec_type === 'audio');
  if (streams.length > 0 && sound.length === 0) throw new RecordingProblem('recording/no-audio');
  const undecodable = new Set(Array.from(stderr.matchAll(CANNOT_DECODE), ([, index]) => Number(index)));
  const readable = sound
    .filter(({ index, codec_name, channels = 0 }) => channels > 0 && codec_name && !undecodable.has(index))
    .slice(0, MOST_TRACKS);
  const [first] = readable;
  if (!first) throw new RecordingProblem('recording/unreadable');
  return {
    format: format.format_name,
    declaredMs:
      format.format_name === 'wav'
        ? await declaredWavMs(source, signal)
        : declaredMs(format, first.duration ?? first.tags?.DURATION, GUESSED_HERE.test(stderr)),
    audioTracks: readable.map((stream) => ({
      index: sound.indexOf(stream),
      channels: stream.channels ?? 1,
      isFloat: stream.codec_name?.startsWith('pcm_f') === true,
      startSeconds: Math.max(0, (stream.start_time ?? 0) - (format.start_time ?? 0)),
    })),
  };
}

/** What is told of thousands of tracks is cut off. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function declaredMs(
  format: z.infer<typeof probeOutput>['format'],
  ofTrack: number | undefined,
  isGuessed: boolean,
): number | null {
  if (isGuessed || GUESSED_DURATION.test(format.format_name)) return null;
  if ((format.bit_rate ?? LEAST_BIT_RATE) < LEAST_BIT_RATE) return null;
  const declared = ofTrack ?? format.duration;
  return declared ? Math.round(declared * 1000) : null;
}
