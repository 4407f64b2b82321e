// How long the measured findings of a transcript take, without any AI: `npm run bench -- analysis`.
import '../eval/lib/from-source.ts';
import type { Transcript } from '@interview-buddy/shared-types/models';

const { analyse } = await import('../apps/ai-analyzer-service/src/modules/analysis/analyse.js');
const { CONTEXT, conversation, GOOD_STORY } =
  await import('../apps/ai-analyzer-service/src/testing/conversation.test-helper.js');

const QUESTIONS = 40;
const WORDS = 10_000;
const HOURS = [1, 2, 5, 10];
const ROUNDS = 5;
const STEP_MS = 50;

/** One hour: 40 questions and 10,000 words, with pauses and tracks as the sound of it gives. */
function hours(count: number): Transcript {
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

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

for (const count of HOURS) {
  const transcript = hours(count);
  const words = transcript.turns.reduce((sum, turn) => sum + turn.words.length, 0);
  // The processor's time beside the clock's: on a busy machine only the first says something of the code.
  const rounds = Array.from({ length: ROUNDS }, () => {
    const [started, before] = [performance.now(), process.cpuUsage()];
    analyse(transcript, CONTEXT);
    const { user, system } = process.cpuUsage(before);
    return { clock: performance.now() - started, cpu: (user + system) / 1000 };
  });
  const cpu = median(rounds.map((round) => round.cpu));
  process.stdout.write(
    `${String(count).padStart(2)} h  ${words} words  clock ${median(rounds.map((round) => round.clock)).toFixed(0)} ms  ` +
      `cpu ${cpu.toFixed(0)} ms  ${(cpu / count).toFixed(0)} ms an hour  RSS ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB\n`,
  );
}
