import { readBytes } from './source-bytes.js';

const HEAD_BYTES = 64 * 1024;
const CHUNK_HEAD = 8;
/** Recorders that do not know the length yet write nothing or about the most there is room for. */
export const UNKNOWN_FROM = 0x7fff_0000;

/** PCM, floating point, A-law, µ-law, and the form that says more of PCM: as many bytes for each sample. */
const EVEN_FORMATS = new Set([0x0001, 0x0003, 0x0006, 0x0007, 0xfffe]);

interface WavFormat {
  code: number;
  samplesPerSecond: number;
  bytesPerSecond: number;
  /** How many there are for each channel, where it says so. */
  samples: number | null;
}

/** How long a WAV says it is; the tools only tell how much of it is there. null where it does not say. */
export async function declaredWavMs(source: string, signal: AbortSignal): Promise<number | null> {
  return wavLengthMs(await readBytes(source, { first: HEAD_BYTES }, signal));
}

export function wavLengthMs(head: Buffer): number | null {
  if (head.toString('latin1', 0, 4) !== 'RIFF') return null;
  const format: WavFormat = { code: 0, samplesPerSecond: 0, bytesPerSecond: 0, samples: null };
  for (let at = 12; at + CHUNK_HEAD <= head.length;) {
    const name = head.toString('latin1', at, at + 4);
    const size = head.readUInt32LE(at + 4);
    if (name === 'fmt ' && at + 20 <= head.length) {
      format.code = head.readUInt16LE(at + 8);
      format.samplesPerSecond = head.readUInt32LE(at + 12);
      format.bytesPerSecond = head.readUInt32LE(at + 16);
    }
    if (name === 'fact' && at + 12 <= head.length) format.samples = head.readUInt32LE(at + 8);
    if (name === 'data') return size > 0 && size < UNKNOWN_FROM ? lengthOf(size, format) : null;
    at += CHUNK_HEAD + size + (size % 2);
  }
  return null;
}

/** Where samples are packed, the bytes a second are an average that writers round as they like; they count the samples. */
function lengthOf(dataBytes: number, format: WavFormat): number | null {
  const [amount, perSecond] = EVEN_FORMATS.has(format.code)
    ? [dataBytes, format.bytesPerSecond]
    : [format.samples ?? 0, format.samplesPerSecond];
  return amount > 0 && perSecond > 0 ? Math.round((amount * 1000) / perSecond) : null;
}
