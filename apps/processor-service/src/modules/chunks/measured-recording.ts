import { packTracks, tracks } from '@interview-buddy/shared-types/models';
import { z } from 'zod';
import type { Measured } from '../processing/audio.worker.js';

const speech = z.array(z.object({ startMs: z.number(), endMs: z.number() }));

/** What was measured in a long recording, kept beside its sound until its parts are joined. */
const measuredRecording = z.object({
  truncated: z.boolean(),
  measured: z.object({
    whole: z.object({
      durationMs: z.number(),
      speech,
      snrDb: z.number().nullable(),
      speechLevelDb: z.number().nullable(),
      peakDb: z.number(),
      clippedShare: z.number(),
      tracks,
    }),
    channels: z.array(z.object({ channel: z.literal([0, 1]), speech })).nullable(),
  }),
});
export type MeasuredRecording = z.infer<typeof measuredRecording>;

export function writeMeasured(truncated: boolean, measured: Measured): string {
  const whole = { ...measured.whole, tracks: packTracks(measured.whole.tracks) };
  return JSON.stringify({ truncated, measured: { ...measured, whole } });
}

export function readMeasured(json: string): MeasuredRecording {
  return measuredRecording.parse(JSON.parse(json));
}
