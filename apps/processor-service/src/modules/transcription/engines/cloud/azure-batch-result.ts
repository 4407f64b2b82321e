import { z } from 'zod';
import type { RecognisedWord } from '../../engine.js';

const TICKS_PER_MS = 10_000;
const ticks = z.number().nonnegative();
const share = z.number().min(0).max(1);

/** A result file of a batch transcription, as far as it is read. */
export const batchResult = z.object({
  recognizedPhrases: z.array(
    z.object({
      recognitionStatus: z.string(),
      speaker: z.number().int().optional(),
      locale: z.string().optional(),
      nBest: z
        .array(
          z.object({
            confidence: share,
            words: z
              .array(
                z.object({
                  word: z.string(),
                  offsetInTicks: ticks,
                  durationInTicks: ticks,
                  confidence: share.optional(),
                }),
              )
              .optional(),
          }),
        )
        .optional(),
    }),
  ),
});

/** The lexical words of what was taken for the best of each phrase, in order of time. */
export function wordsOfBatch({ recognizedPhrases }: z.infer<typeof batchResult>): RecognisedWord[] {
  return recognizedPhrases
    .filter(({ recognitionStatus }) => recognitionStatus === 'Success')
    .flatMap(({ speaker, nBest }) => {
      const best = nBest?.[0];
      return (best?.words ?? []).map(({ word, offsetInTicks, durationInTicks, confidence }) => ({
        text: word,
        startMs: Math.round(offsetInTicks / TICKS_PER_MS),
        endMs: Math.round((offsetInTicks + durationInTicks) / TICKS_PER_MS),
        confidence: confidence ?? best?.confidence ?? null,
        speaker: speaker === undefined ? null : String(speaker),
      }));
    })
    .sort((a, b) => a.startMs - b.startMs);
}
