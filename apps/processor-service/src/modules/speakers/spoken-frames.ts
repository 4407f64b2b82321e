import { languageEvidence } from './role-language.js';
import { VOICE_STEP_MS, type VoiceFrames } from './voice-frames.js';

export interface SpokenText {
  text: string;
  startMs: number;
  endMs: number;
}

/** What the words say about who speaks, and where a change of speaker is likely, frame by frame. */
export interface SpokenFrames {
  /** Above zero: the interviewer; sums to the cues' weights. */
  evidence: Float32Array;
  changeCosts: Float32Array;
}

const IN_PAUSE = 3;
const BETWEEN_WORDS = 8;
const IN_WORD = 16;
const PAUSE_MS = 200;

export function spokenFrames(frames: VoiceFrames, words: readonly SpokenText[]): SpokenFrames {
  const evidence = new Float32Array(frames.count);
  const changeCosts = new Float32Array(frames.count).fill(words.length === 0 ? IN_WORD : BETWEEN_WORDS);
  const cues = languageEvidence(words);
  let at = 0;
  words.forEach((word, i) => {
    while (at < frames.count && frames.timesMs[at]! < word.startMs) at += 1;
    const first = at;
    while (at < frames.count && frames.timesMs[at]! < word.endMs) at += 1;
    for (let t = first; t < at; t += 1) {
      evidence[t] = cues[i]! / (at - first);
      if (t > first + 1 && t < at - 1) changeCosts[t] = IN_WORD;
    }
  });
  for (let t = 1; t < frames.count; t += 1) {
    if (frames.timesMs[t]! - frames.timesMs[t - 1]! > PAUSE_MS + VOICE_STEP_MS) changeCosts[t] = IN_PAUSE;
  }
  return { evidence, changeCosts };
}
