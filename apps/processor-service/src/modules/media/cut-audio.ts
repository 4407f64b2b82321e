import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SAMPLE_RATE, type PcmFile } from '../audio/pcm-file.js';
import type { TimeSpan } from '../audio/time-span.js';
import { containedInput } from './containment.js';
import type { ExtractedAudio } from './extract-audio.js';
import { runTool } from './run-tool.js';
import { throwSourceFault } from './source-faults.js';

const STALL_MS = 90_000;
const STARTUP_MS = 60_000;
const COMMON = ['-nostdin', '-hide_banner', '-v', 'error', '-y', '-threads', '1'];
const OPUS = ['-c:a', 'libopus', '-compression_level', '4'];

export interface CutOptions {
  /** Folder for the two files. */
  directory: string;
  channels: 1 | 2;
  signal: AbortSignal;
}

/** Takes a stretch out of sound that was kept. @throws SourceUnavailable, RecordingProblem where it is gone */
export async function cutAudio(
  source: string,
  { startMs, endMs }: TimeSpan,
  { directory, channels, signal }: CutOptions,
): Promise<Pick<ExtractedAudio, 'pcm' | 'opusPath' | 'durationMs'>> {
  const pcm: PcmFile = { path: join(directory, 'audio.pcm'), channels };
  const opusPath = join(directory, 'audio.ogg');
  const rate = ['-ar', String(SAMPLE_RATE)];
  const result = await runTool(
    'ffmpeg',
    [
      ...COMMON,
      ...['-progress', 'pipe:1'],
      ...containedInput(source),
      ...['-ss', String(startMs / 1000), '-t', String((endMs - startMs) / 1000), '-i', source],
      ...['-map', '0:a:0', '-ac', String(channels), ...rate, '-f', 's16le', pcm.path],
      ...['-map', '0:a:0', '-ac', '1', ...rate, ...OPUS, '-b:a', '48k', '-f', 'ogg', opusPath],
    ],
    { signal, timeoutMs: STARTUP_MS + (endMs - startMs), stallMs: STALL_MS },
  );
  await throwSourceFault(source, result, signal);
  // What we kept ourselves is no file that the person could export again.
  if (result.exitCode !== 0) throw new Error('A stretch of the kept sound could not be read.');
  const bytes = (await stat(pcm.path)).size;
  return { pcm, opusPath, durationMs: Math.floor((bytes * 1000) / (2 * channels * SAMPLE_RATE)) };
}

/** Two channels that carry a speaker each, as Opus that keeps them apart. @returns its path, beside the samples. */
export async function encodeChannels({ path, channels }: PcmFile, signal: AbortSignal): Promise<string> {
  const opusPath = join(dirname(path), 'channels.ogg');
  const format = ['-f', 's16le', '-ar', String(SAMPLE_RATE), '-ac', String(channels)];
  // Independent channels: joint coding would let one speaker be heard on the other's side.
  const apart = ['-mapping_family', '255', '-b:a', '96k'];
  const { exitCode, stderr } = await runTool(
    'ffmpeg',
    [...COMMON, '-progress', 'pipe:1', ...format, '-i', path, ...OPUS, ...apart, '-f', 'ogg', opusPath],
    { signal, timeoutMs: 30 * 60_000, stallMs: STALL_MS },
  );
  if (exitCode !== 0) throw new Error(`The channels could not be kept: ${stderr.slice(0, 200)}`);
  return opusPath;
}
