import { z } from 'zod';

/** Level 0 is no value; above it half decibels over -100 dBFS. */
const QUIETEST_DB = -100;
const STEPS_PER_DB = 2;
/** Pitch 0 is no value; above it sixths of a semitone over 50 Hz: 0.5 % at most beside the truth, up to 580 Hz. */
const LOWEST_HZ = 50;
const STEPS_PER_OCTAVE = 72;
const MOST = 255;

/**
 * Level (dBFS) and fundamental frequency (Hz, null where unvoiced) of speech in steps of stepMs.
 * A step with no speech holds null in both.
 */
const plainTracks = z.object({
  stepMs: z.number().int().positive(),
  levelDb: z.array(z.number().nullable()),
  pitchHz: z.array(z.number().nullable()),
});
export type Tracks = z.infer<typeof plainTracks>;

/** A byte a step, in base64. */
const packedTracks = z.object({
  stepMs: z.number().int().positive(),
  level: z.base64(),
  pitch: z.base64(),
});
export type PackedTracks = z.infer<typeof packedTracks>;

/** Reads tracks as they are stored, and as they were stored before they were packed. */
export const tracks = z
  .union([plainTracks, packedTracks])
  .transform((stored) => ('level' in stored ? unpackTracks(stored) : stored));

export function packTracks({ stepMs, levelDb, pitchHz }: Tracks): PackedTracks {
  const level = levelDb.map((db) => byteOf(db === null ? null : (db - QUIETEST_DB) * STEPS_PER_DB));
  const pitch = pitchHz.map((hz) =>
    byteOf(hz === null ? null : Math.log2(hz / LOWEST_HZ) * STEPS_PER_OCTAVE),
  );
  return { stepMs, level: toBase64(level), pitch: toBase64(pitch) };
}

export function unpackTracks({ stepMs, level, pitch }: PackedTracks): Tracks {
  return {
    stepMs,
    levelDb: values(level, (byte) => QUIETEST_DB + (byte - 1) / STEPS_PER_DB),
    pitchHz: values(pitch, (byte) => Math.round(LOWEST_HZ * 2 ** ((byte - 1) / STEPS_PER_OCTAVE) * 10) / 10),
  };
}

function byteOf(value: number | null): number {
  return value === null ? 0 : Math.min(MOST, Math.max(1, Math.round(value) + 1));
}

function toBase64(bytes: readonly number[]): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function values(base64: string, of: (byte: number) => number): (number | null)[] {
  const binary = atob(base64);
  return Array.from({ length: binary.length }, (_, i) => {
    const byte = binary.charCodeAt(i);
    return byte === 0 ? null : of(byte);
  });
}
