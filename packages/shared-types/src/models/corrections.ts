import { z } from 'zod';
import { speakerRole } from './transcript.js';

/** Of a turn ("t0"; "t0/4": the part of it from word 4 on) or a speaker ("s0"). */
const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w/]+$/);

/** One thing that the person put right. Each is about the transcript as the ones before it leave it. */
export const correction = z.discriminatedUnion('kind', [
  /** A speaker that is not there yet is added. */
  z.object({ kind: z.literal('turn-speaker'), turnId: id, speakerId: id }),
  /** The words from `atWord` on (counted from 0, at least 1) become a turn of their own, "turnId/atWord". */
  z.object({ kind: z.literal('split-turn'), turnId: id, atWord: z.number().int().min(1).max(100_000) }),
  z.object({ kind: z.literal('merge-speakers'), fromId: id, intoId: id }),
  /** An empty name takes the name away. */
  z.object({ kind: z.literal('rename-speaker'), speakerId: id, name: z.string().trim().max(60) }),
  z.object({ kind: z.literal('set-role'), speakerId: id, role: speakerRole }),
  /** The whole text of the turn; an empty one takes the turn away. */
  z.object({ kind: z.literal('replace-words'), turnId: id, text: z.string().trim().max(20_000) }),
]);
export type Correction = z.infer<typeof correction>;

/** Oldest first. */
export const corrections = z.array(correction).max(1_000);
