/** Bytes of a recording of any size that cost no memory: a WAV head and a pattern that differs from file to file. */
export const CHUNK_BYTES = 256 * 1024;

export function* recordingChunks(bytes: number, seed: number): Generator<Buffer> {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  for (let at = 0; at < CHUNK_BYTES; at += 4)
    chunk.writeUInt32LE(Math.imul(at + seed, 2_654_435_761) >>> 0, at);
  for (let at = 0; at < bytes; at += CHUNK_BYTES) {
    const part = Buffer.from(chunk.subarray(0, Math.min(CHUNK_BYTES, bytes - at)));
    if (at === 0) writeWavHead(part, bytes);
    if (part.length >= 64) part.writeDoubleLE(at + seed, 48);
    yield part;
  }
}

function writeWavHead(chunk: Buffer, bytes: number): void {
  chunk.write('RIFF', 0, 'latin1');
  chunk.writeUInt32LE((bytes - 8) >>> 0, 4);
  chunk.write('WAVEfmt ', 8, 'latin1');
  chunk.writeUInt32LE(16, 16);
  chunk.writeUInt16LE(1, 20);
  chunk.writeUInt16LE(1, 22);
  chunk.writeUInt32LE(16_000, 24);
  chunk.writeUInt32LE(32_000, 28);
  chunk.writeUInt16LE(2, 32);
  chunk.writeUInt16LE(16, 34);
  chunk.write('data', 36, 'latin1');
  chunk.writeUInt32LE((bytes - 44) >>> 0, 40);
}
