import { open, rename } from 'node:fs/promises';
import { SAMPLE_RATE, type PcmFile } from '../audio/pcm-file.js';
import { runTool } from './run-tool.js';

const BLOCK = 10 * SAMPLE_RATE;
const FRAME_BYTES = 4;
/** 6 dB: of two voices on a side each, or of a room, sum and difference are about as loud. */
const CLEARLY = 4;
const TIMEOUT_MS = 30 * 60_000;

/** Whether the two channels cancel each other: one of the microphones has its wires swapped. */
export async function channelsAreOpposed({ path, channels }: PcmFile): Promise<boolean> {
  if (channels !== 2) return false;
  const file = await open(path);
  try {
    const block = Buffer.alloc(BLOCK * FRAME_BYTES);
    let [sum, difference] = [0, 0];
    for (let read = await file.read(block); read.bytesRead > 0; read = await file.read(block)) {
      const samples = new Int16Array(block.buffer, block.byteOffset, Math.floor(read.bytesRead / 2));
      for (let i = 0; i + 1 < samples.length; i += 2) {
        const [left, right] = [samples[i]!, samples[i + 1]!];
        sum += (left + right) ** 2;
        difference += (left - right) ** 2;
      }
    }
    return difference > CLEARLY * sum;
  } finally {
    await file.close();
  }
}

/** Puts the difference of two channels in the place of them and of what was kept as their sum. */
export async function keepDifference(
  pcm: PcmFile,
  opusPath: string,
  encoding: readonly string[],
  signal: AbortSignal,
): Promise<PcmFile> {
  const [raw, mono] = [['-f', 's16le', '-ar', String(SAMPLE_RATE)], `${pcm.path}.mono`];
  const { exitCode, stderr } = await runTool(
    'ffmpeg',
    [
      ...['-nostdin', '-hide_banner', '-v', 'error', '-y', '-progress', 'pipe:1', '-threads', '1'],
      ...[...raw, '-ac', '2', '-i', pcm.path],
      ...['-filter_complex', 'pan=mono|c0=0.5*c0-0.5*c1,asplit=2[one][two]'],
      ...['-map', '[one]', ...raw, mono, '-map', '[two]', ...encoding, opusPath],
    ],
    { signal, timeoutMs: TIMEOUT_MS },
  );
  if (exitCode !== 0) throw new Error(`The channels could not be brought together: ${stderr.slice(0, 200)}`);
  await rename(mono, pcm.path);
  return { path: pcm.path, channels: 1 };
}
