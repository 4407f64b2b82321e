import type { Transcript, TranscriptTurn } from '@interview-buddy/shared-types/models';
import type { AnalysisContext } from '../modules/analysis/context.js';

export type Line = readonly [speaker: 'interviewer' | 'candidate' | 'colleague', text: string];

const WORD_MS = 330;
const TURN_GAP_MS = 700;
/** The colleague interviews too; only where one speaks is it a panel. */
const SPEAKERS = { interviewer: 's0', candidate: 's1', colleague: 's2' } as const;
const STEP_MS = 100;

/** A conversation as words with even times; what a recording of it would give. */
export function conversation(lines: readonly Line[], changes: Partial<Transcript> = {}): Transcript {
  let at = 500;
  const turns = lines.map(([speaker, text], i): TranscriptTurn => {
    const startMs = at;
    const words = text.split(/\s+/).map((word) => {
      const from = at;
      at += WORD_MS;
      return { text: word, startMs: from, endMs: from + WORD_MS - 30, confidence: 0.9 };
    });
    const turn = { id: `t${i}`, speakerId: SPEAKERS[speaker], startMs, endMs: at - 30, text, words };
    at += TURN_GAP_MS;
    return turn;
  });
  const isPanel = lines.some(([speaker]) => speaker === 'colleague');
  const steps = Math.ceil(at / STEP_MS);
  return {
    language: 'en-US',
    engine: { name: 'test', version: '1', verbatim: true, tier: 'standard' },
    speakers: [
      { id: 's0', role: 'interviewer', roleConfidence: 0.95, evidence: [] },
      { id: 's1', role: 'candidate', roleConfidence: 0.95, evidence: [] },
      ...(isPanel ? [{ id: 's2', role: 'interviewer' as const, roleConfidence: 0.95, evidence: [] }] : []),
    ],
    turns,
    diarization: { method: 'engine', confidence: 0.95 },
    meanConfidence: 0.9,
    audio: {
      durationMs: at,
      speechMs: turns.reduce((sum, turn) => sum + turn.endMs - turn.startMs, 0),
      pauses: [],
      snrDb: 30,
      speechLevelDb: -20,
      clippedShare: 0,
      tracks: {
        stepMs: STEP_MS,
        levelDb: Array.from({ length: steps }, (_, i) => -20 + 3 * Math.sin(i / 7)),
        pitchHz: Array.from({ length: steps }, (_, i) => 150 + 25 * Math.sin(i / 11)),
      },
    },
    findings: [],
    ...changes,
  };
}

export const CONTEXT: AnalysisContext = {
  company: 'Northwind',
  title: 'Backend engineer',
  type: 'behavioral',
  jobDescription: '',
  typicalWordsPerMinute: null,
  usual: { fillersPerHundredWords: null, pausesPerMinute: null, clarity: null, talkShare: null },
  questionMarks: [],
  voiceInference: true,
};

export const GOOD_STORY =
  'last year our checkout service was failing every monday morning and customers were complaining my task was to find the cause before the summer sale so i collected the logs and i profiled the slowest requests i found that one query was reading the whole table then i added an index and i rewrote the cache in the end the response time dropped from four seconds to two hundred milliseconds and complaints fell by ninety percent';

export const INTERVIEW: readonly Line[] = [
  ['interviewer', 'thanks for coming in today can you start by telling me about your current role'],
  [
    'candidate',
    'um sure so i am a software engineer at a company that makes payment software my team has like six people and we own the billing service you know the database and the public interface',
  ],
  ['interviewer', 'tell me about a time you solved a difficult technical problem'],
  ['candidate', GOOD_STORY],
  ['interviewer', 'mm-hmm'],
  ['interviewer', 'how do you handle disagreement with another engineer on your team'],
  [
    'candidate',
    'well uh i try to listen first i mean most of the time we want the same thing and uh then we look at the numbers together and decide',
  ],
  ['interviewer', 'why do you want to work at our company'],
  [
    'candidate',
    'i really like your product and i have used it for two years i want to learn more about large systems and the people i met were very open about how the team works',
  ],
];
