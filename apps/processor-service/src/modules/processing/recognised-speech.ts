import { z } from 'zod';
import { transcriptEngine } from '@interview-buddy/shared-types/models';
import type { PassedOver } from '../transcription/engine-order.js';
import type { TranscriptionEngine } from '../transcription/engine.js';

const ms = z.number().int().nonnegative();

/** What an engine wrote down of a recording or a part of it, before it is known who spoke. */
export const recognisedSpeech = z.object({
  engine: transcriptEngine.extend({ diarization: z.boolean() }),
  language: z.string(),
  /** The words of each channel that was worked on by itself; else of all. */
  channels: z.array(
    z.array(
      z.object({
        text: z.string(),
        startMs: ms,
        endMs: ms,
        confidence: z.number().nullable(),
        speaker: z.string().nullable(),
      }),
    ),
  ),
});
export type RecognisedSpeech = z.infer<typeof recognisedSpeech>;

export function factsOf(
  { name, version, options, capabilities }: TranscriptionEngine,
  passedOver: readonly PassedOver[],
): RecognisedSpeech['engine'] {
  const { verbatim, tier, wordTimes, diarization } = capabilities;
  return {
    ...{ name, version, verbatim, tier, wordTimes, diarization },
    ...(options && { options: { ...options } }),
    ...(passedOver.length > 0 && { passedOver: [...passedOver] }),
  };
}

export interface RecognisedPart {
  startMs: number;
  recognised: RecognisedSpeech;
}

/**
 * Parts of one recording in order of time as one. Where a part fell to another engine, the whole is only as good
 * as the lesser one and is called by the one that wrote most of it.
 */
export function joinParts(parts: readonly RecognisedPart[]): RecognisedSpeech {
  const most = parts.map(({ recognised }) => recognised).sort((a, b) => wordsIn(b) - wordsIn(a))[0];
  if (!most) throw new Error('There are no parts to join.');
  const engines = parts.map(({ recognised }) => recognised.engine);
  return {
    engine: {
      ...most.engine,
      verbatim: engines.every(({ verbatim }) => verbatim),
      tier: engines.some(({ tier }) => tier === 'basic') ? 'basic' : 'standard',
      wordTimes: engines.every(({ wordTimes }) => wordTimes !== false),
      ...passedOverIn(engines),
      // An engine's labels hold inside one part only.
      diarization: false,
    },
    language: most.language,
    channels: most.channels.map((_, channel) =>
      parts.flatMap(({ startMs, recognised }) =>
        (recognised.channels[channel] ?? []).map((word) => ({
          ...word,
          startMs: word.startMs + startMs,
          endMs: word.endMs + startMs,
          speaker: null,
        })),
      ),
    ),
  };
}

/** Each engine that some part passed over, once. */
function passedOverIn(engines: readonly RecognisedSpeech['engine'][]): { passedOver?: PassedOver[] } {
  const named = new Map(engines.flatMap(({ passedOver = [] }) => passedOver.map((one) => [one.engine, one])));
  return named.size > 0 ? { passedOver: [...named.values()] } : {};
}

function wordsIn({ channels }: RecognisedSpeech): number {
  return channels.reduce((sum, words) => sum + words.length, 0);
}
