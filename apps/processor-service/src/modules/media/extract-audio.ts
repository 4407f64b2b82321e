import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PcmFile } from '../audio/pcm-file.js';
import { SAMPLE_RATE } from '../audio/pcm-file.js';
import { isAdtsCutShort } from './adts-end.js';
import { hasFewerBytes } from './bytes-told.js';
import { containedInput } from './containment.js';
import { isOggCutShort } from './ogg-end.js';
import { channelsAreOpposed, keepDifference } from './opposed-channels.js';
import type { MediaDescription } from './probe.js';
import { RecordingProblem } from './recording-problem.js';
import { runTool, type ToolResult } from './run-tool.js';
import { soundGraph, type SoundGraph } from './sound-graph.js';
import { throwSourceFault } from './source-faults.js';

const STALL_MS = 90_000;
const SHORTEST_MS = 300;
/** A file in fragments or clusters may not say how long it is, but where its last one was cut it shows. */
const CUT_SHORT = /partial file|File ended prematurely/;
const OPUS = ['-c:a', 'libopus', '-b:a', '48k', '-compression_level', '4', '-f', 'ogg'];

export interface ExtractLimits {
  /** Longer recordings are refused. */
  longestMs: number;
  /** The whole extraction may take this long. */
  timeoutMs: number;
}

export interface ExtractedAudio {
  pcm: PcmFile;
  /** Mono Opus in Ogg. */
  opusPath: string;
  durationMs: number;
  /** The file ends before what it says of itself, or could not be read to its end. */
  truncated: boolean;
}

export interface ExtractOptions {
  /** Folder for the two files; what is written is bounded by limits.longestMs. */
  directory: string;
  limits: ExtractLimits;
  signal: AbortSignal;
  onProgress?: (extractedMs: number) => void;
}

/** Takes the sound out of a recording, streaming; the video is never decoded nor stored. */
export async function extractAudio(
  source: string,
  media: MediaDescription,
  { directory, limits, signal, onProgress }: ExtractOptions,
): Promise<ExtractedAudio> {
  if ((media.declaredMs ?? 0) > limits.longestMs) throw new RecordingProblem('recording/too-long');
  const graph = soundGraph(media.audioTracks);
  const pcm: PcmFile = { path: join(directory, 'audio.pcm'), channels: graph.channels };
  const opusPath = join(directory, 'audio.ogg');
  const result = await runTool('ffmpeg', argumentsFor(source, graph, { pcm, opusPath, limits }), {
    signal,
    timeoutMs: limits.timeoutMs,
    stallMs: STALL_MS,
    onOutput: (text) => {
      const micros = /out_time_us=(\d+)/.exec(text)?.[1];
      if (micros) onProgress?.(Number(micros) / 1000);
    },
  });
  await throwSourceFault(source, result, signal);
  const durationMs = await lengthOfPcm(pcm);
  const endsEarly = isShort(durationMs, media.declaredMs);
  if (durationMs < SHORTEST_MS) throw tooShort(result, durationMs, endsEarly);
  if (durationMs > limits.longestMs) throw new RecordingProblem('recording/too-long');
  const isOpposed = await channelsAreOpposed(pcm);
  return {
    pcm: isOpposed ? await keepDifference(pcm, opusPath, OPUS, signal) : pcm,
    opusPath,
    durationMs,
    truncated:
      result.exitCode !== 0 ||
      CUT_SHORT.test(result.stderr) ||
      endsEarly ||
      (await endsWithin(source, media, signal)),
  };
}

/** A blink of sound is no interview; nothing at all is no recording. */
function tooShort({ exitCode }: ToolResult, durationMs: number, endsEarly: boolean): RecordingProblem {
  const isWhole = exitCode === 0 && durationMs > 0 && !endsEarly;
  return new RecordingProblem(isWhole ? 'recording/no-speech' : 'recording/unreadable');
}

interface Outputs {
  pcm: PcmFile;
  opusPath: string;
  limits: ExtractLimits;
}

function argumentsFor(source: string, graph: SoundGraph, { pcm, opusPath, limits }: Outputs): string[] {
  const limit = ['-t', String(limits.longestMs / 1000 + 1)];
  const rate = ['-ar', String(SAMPLE_RATE)];
  return [
    ...['-nostdin', '-hide_banner', '-v', 'error', '-y', '-progress', 'pipe:1', '-threads', '1'],
    ...containedInput(source),
    ...['-vn', '-sn', '-dn', '-i', source, '-filter_complex', graph.filter],
    ...['-map', '[one]', ...limit, '-ac', String(pcm.channels), ...rate, '-f', 's16le', pcm.path],
    ...['-map', '[two]', ...limit, '-ac', '1', ...rate, ...OPUS, opusPath],
  ];
}

async function lengthOfPcm({ path, channels }: PcmFile): Promise<number> {
  const size = await stat(path).then(
    (file) => file.size,
    () => 0,
  );
  return Math.floor((size * 1000) / (2 * channels * SAMPLE_RATE));
}

/** Formats that do not say how long they are show a cut only in how many bytes there are, or in their last ones. */
async function endsWithin(
  source: string,
  { format }: MediaDescription,
  signal: AbortSignal,
): Promise<boolean> {
  if (format === 'ogg') return isOggCutShort(source, signal);
  return format === 'aac' ? isAdtsCutShort(source, signal) : hasFewerBytes(source, signal);
}

function isShort(durationMs: number, declaredMs: number | null): boolean {
  return declaredMs !== null && durationMs < declaredMs - Math.max(2_000, declaredMs * 0.02);
}
