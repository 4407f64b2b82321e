import { valuesIn, valuesOf, type CoarseTracks } from '../speech/coarse-tracks.js';
import { deviation, mean, median } from '../speech/measured.js';

/** How a stretch sounds against the speaker's own whole: 0 is as always, ±1 is markedly more or less. */
interface VoiceAt {
  level: number;
  liveliness: number;
}

export type VoiceTrack = (startMs: number, endMs: number) => VoiceAt | null;

const LEAST_STEPS = 20;
const bounded = (value: number): number => Math.max(-1, Math.min(1, value));

/** Only against one's own mean: no voice is measured by another's. `own`: the tracks of one speaker alone. */
export function voiceTrack({ stepMs, levelDb, pitchHz }: CoarseTracks): VoiceTrack {
  const level = mean(valuesOf(levelDb));
  const centre = median(valuesOf(pitchHz));
  const octaves = pitchHz.map((hz) => Math.log2(hz / centre));
  const spread = deviation(valuesOf(octaves));
  return (startMs, endMs) => {
    const [from, to] = [Math.floor(startMs / stepMs), Math.ceil(endMs / stepMs)];
    const here = valuesIn(levelDb, from, to);
    const tones = valuesIn(octaves, from, to);
    if (here.length < LEAST_STEPS || tones.length < LEAST_STEPS || spread === 0) return null;
    return {
      level: bounded((mean(here) - level) / 4),
      liveliness: bounded((deviation(tones) / spread - 1) * 2),
    };
  };
}
