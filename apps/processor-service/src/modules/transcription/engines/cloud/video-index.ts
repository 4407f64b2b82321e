import { z } from 'zod';
import type { RecognisedWord } from '../../engine.js';
import { spreadWords } from '../../spread-words.js';

/** h:mm:ss with a fraction or without. */
const time = z
  .string()
  .regex(/^\d+:\d{1,2}:\d{1,2}(\.\d+)?$/)
  .transform((text) => {
    const [hours, minutes, seconds] = text.split(':').map(Number);
    return Math.round(((hours! * 60 + minutes!) * 60 + seconds!) * 1000);
  });

const line = z.object({
  text: z.string(),
  confidence: z.number().min(0).max(1),
  speakerId: z.number().int().optional(),
  language: z.string().optional(),
  instances: z.array(z.object({ start: time, end: time })).min(1),
});
type Line = z.infer<typeof line>;

/** What Get Video Index answers, as far as it is read. */
export const videoIndex = z.object({
  state: z.enum(['Uploaded', 'Processing', 'Processed', 'Failed', 'Quarantined']),
  videos: z.array(
    z.object({
      processingProgress: z.string().nullish(),
      insights: z
        .object({ sourceLanguage: z.string().nullish(), transcript: z.array(line).optional() })
        .nullish(),
    }),
  ),
});

export function wordsOfIndex(lines: readonly Line[]): RecognisedWord[] {
  return lines
    .flatMap(({ text, confidence, speakerId, instances }) => {
      const { start: startMs, end: endMs } = instances[0]!;
      const speaker = String(speakerId ?? 0);
      return spreadWords(text, { startMs, endMs }, speaker).map((word) => ({ ...word, confidence }));
    })
    .sort((a, b) => a.startMs - b.startMs);
}
