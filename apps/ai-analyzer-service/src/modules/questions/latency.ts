import type { AudioMeasures, PauseReport } from '@interview-buddy/shared-types/models';
import type { PairedAnswer } from './pair.js';

/** Further apart than this the pause in the sound belongs to something else. */
const NEAR_MS = 1_500;

/** From the sound where it has the pause, else from the times of the words. */
export function responseLatencies(
  answers: readonly PairedAnswer[],
  audio: AudioMeasures,
): PauseReport['responseLatencyMs'] {
  const between = audio.pauses.filter((pause) => pause.place === 'between');
  return answers.flatMap(({ question, questionTokens, tokens }) => {
    const asked = questionTokens.at(-1);
    const first = tokens[0];
    if (!asked || !first) return [];
    const heard = between.find(
      (pause) =>
        Math.abs(pause.endMs - first.startMs) < NEAR_MS &&
        pause.startMs >= asked.startMs &&
        pause.endMs <= first.endMs,
    );
    return [
      {
        questionId: question.id,
        ms: heard ? heard.endMs - heard.startMs : Math.max(0, first.startMs - asked.endMs),
      },
    ];
  });
}
