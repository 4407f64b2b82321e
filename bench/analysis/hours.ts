import '../../eval/lib/from-source.ts';
import type { Transcript } from '@interview-buddy/shared-types/models';

const { conversation, GOOD_STORY } =
  await import('../../apps/ai-analyzer-service/src/testing/conversation.test-helper.js');

const QUESTIONS = 40;
const WORDS = 10_000;
/** As the processor stores them. */
const STEP_MS = 10;

/** One hour: 40 questions and 10,000 words, with pauses and tracks as the sound of it gives. */
export function hours(count: number): Transcript {
  const filler =
    ' um so you know the team was like really busy and i kind of had to decide which part came first';
  const answer =
    GOOD_STORY + filler.repeat(Math.ceil((WORDS / QUESTIONS - GOOD_STORY.split(' ').length - 12) / 20));
  const lines = Array.from({ length: QUESTIONS * count }, (_, i) => [
    ['interviewer', `tell me about a time you solved problem number ${i} in your last project`] as const,
    ['candidate', answer] as const,
  ]).flat();
  const transcript = conversation(lines, {});
  const { durationMs } = transcript.audio;
  const steps = Math.ceil(durationMs / STEP_MS);
  return {
    ...transcript,
    audio: {
      ...transcript.audio,
      pauses: Array.from({ length: 600 * count }, (_, i) => {
        const startMs = Math.floor((i * durationMs) / (600 * count));
        return { startMs, endMs: startMs + 400, place: 'within' as const, speakerId: 's1' };
      }),
      tracks: {
        stepMs: STEP_MS,
        levelDb: Array.from({ length: steps }, (_, i) => (i % 9 === 0 ? null : -20 + 4 * Math.sin(i / 7))),
        pitchHz: Array.from({ length: steps }, (_, i) => (i % 5 === 0 ? null : 150 + 30 * Math.sin(i / 11))),
      },
    },
  };
}
