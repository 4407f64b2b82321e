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
const seconds = z.coerce.number().nonnegative().optional().catch(undefined);
/** Matroska keeps the length of each track as a tag: "00:17:03.450000000". */
const clock = z
  .string()
  .regex(/^\d+:\d\d:\d\d(?:\.\d+)?$/)
  .transform((text) => text.split(':').reduce((sum, part) => 60 * sum + Number(part), 0))
  .optional()
  .catch(undefined);

const probeOutput = z.object({
  format: z.object({ format_name: z.string(), duration: seconds }),
  streams: z.array(
    z.object({
      codec_type: z.string().optional(),
      codec_name: z.string().optional(),
      channels: z.number().optional(),
      sample_rate: z.coerce.number().optional(),
      duration: seconds,
      tags: z.object({ DURATION: clock }).optional(),
    }),
  ),
});

export interface MediaDescription {
  format: string;
  /** What the file says of itself; null where it says nothing. */
  declaredMs: number | null;
  channels: number;
  /** Which of the audio tracks can be read, from 0; some recorders give each microphone one of its own. */
  audioTracks: number[];
  /** What is silent is left out of the file, and only the times of what follows tell. */
  leavesGaps: boolean;
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
      '-v',
      'warning',
      ...containedInput(source),
      '-print_format',
      'json',
      '-show_format',
      '-show_streams',
      source,
    ],
    { signal, timeoutMs: TIMEOUT_MS },
  );
  throwNetworkFault(stderr);
  if (exitCode !== 0) throw new RecordingProblem('recording/unreadable');
  const parsed = probeOutput.safeParse(JSON.parse(stdout));
  if (!parsed.success) throw new RecordingProblem('recording/unreadable');
  const { format, streams } = parsed.data;
  const tracks = streams.filter((stream) => stream.codec_type === 'audio');
  if (streams.length > 0 && tracks.length === 0) throw new RecordingProblem('recording/no-audio');
  // A track whose sound nothing here can decode has no channels.
  const readable = tracks.flatMap(({ channels = 0 }, i) => (channels > 0 ? [i] : []));
  const audio = tracks[readable[0] ?? -1];
  if (!audio) throw new RecordingProblem('recording/unreadable');
  const ofTrack = audio.duration ?? audio.tags?.DURATION;
  return {
    format: format.format_name,
    declaredMs:
      format.format_name === 'wav'
        ? await declaredWavMs(source, signal)
        : declaredMs(format, ofTrack, GUESSED_HERE.test(stderr)),
    channels: audio.channels ?? 1,
    audioTracks: readable,
    leavesGaps: readable.length === 1 && audio.codec_name?.startsWith('amr') === true,
  };
}

function declaredMs(
  format: { format_name: string; duration?: number | undefined },
  ofTrack: number | undefined,
  isGuessed: boolean,
): number | null {
  if (isGuessed || GUESSED_DURATION.test(format.format_name)) return null;
  const declared = ofTrack ?? format.duration;
  return declared ? Math.round(declared * 1000) : null;
}
