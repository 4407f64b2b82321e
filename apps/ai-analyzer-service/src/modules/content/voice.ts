import type { AudioMeasures } from '@interview-buddy/shared-types/models';
import type { SpokenTurn } from '../language/sides.js';
import { coarseTracks } from '../speech/coarse-tracks.js';
import { deviation, mean, median } from '../speech/measured.js';

/** How a stretch sounds against the speaker's own whole: 0 is as always, ±1 is markedly more or less. */
interface VoiceAt {
  level: number;
  liveliness: number;
}

export type VoiceTrack = (startMs: number, endMs: number) => VoiceAt | null;

const LEAST_STEPS = 20;
const bounded = (value: number): number => Math.max(-1, Math.min(1, value));

/** Only against one's own mean: no voice is measured by another's. */
export function voiceTrack(audio: AudioMeasures, turns: readonly SpokenTurn[]): VoiceTrack {
  const { stepMs, levelDb, pitchHz } = coarseTracks(audio.tracks);
  const own = new Uint8Array(levelDb.length);
  for (const { turn } of turns)
    own.fill(1, Math.floor(turn.startMs / stepMs), Math.ceil(turn.endMs / stepMs));
  const pick = (track: readonly (number | null)[], from: number, to: number): number[] => {
    const picked: number[] = [];
    for (let i = from; i < Math.min(to, track.length); i += 1) {
      const value = track[i];
      if (own[i] === 1 && typeof value === 'number') picked.push(value);
    }
    return picked;
  };
  const levels = pick(levelDb, 0, levelDb.length);
  const pitches = pick(pitchHz, 0, pitchHz.length);
  const level = mean(levels);
  const centre = median(pitches);
  const spread = deviation(pitches.map((hz) => Math.log2(hz / centre)));
  return (startMs, endMs) => {
    const [from, to] = [Math.floor(startMs / stepMs), Math.ceil(endMs / stepMs)];
    const here = pick(levelDb, from, to);
    const tones = pick(pitchHz, from, to);
    if (here.length < LEAST_STEPS || tones.length < LEAST_STEPS || spread === 0) return null;
    return {
      level: bounded((mean(here) - level) / 4),
      liveliness: bounded((deviation(tones.map((hz) => Math.log2(hz / centre))) / spread - 1) * 2),
    };
  };
}
