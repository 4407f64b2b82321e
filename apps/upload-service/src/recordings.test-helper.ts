import { createHash } from 'node:crypto';

/** A WAV file of noise, whole seconds of 16-bit mono; every call gives other bytes unless a seed is given. */
export function wavRecording(bytes = 64_044, seed = Math.floor(Math.random() * 2 ** 31)): Buffer {
  const data = bytes - 44;
  const wav = Buffer.alloc(bytes);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(bytes - 8, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(16_000, 24);
  wav.writeUInt32LE(32_000, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(data, 40);
  let state = seed || 1;
  for (let at = 44; at + 3 < bytes; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    wav.writeUInt32LE(state, at);
  }
  return wav;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
