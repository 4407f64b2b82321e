import { transcriptWord } from '@interview-buddy/shared-types/models';
import { z } from 'zod';

const ms = z.number().int().nonnegative();

/** An imported transcript as its row holds it. */
export const storedImport = z.object({
  format: z.enum(['webvtt', 'srt', 'sbv', 'docx', 'json', 'text']),
  cues: z.array(
    z.object({
      startMs: ms,
      endMs: ms,
      speaker: z.string().nullable(),
      text: z.string(),
      opensTurn: z.boolean().optional(),
      words: z.array(transcriptWord).optional(),
    }),
  ),
});
