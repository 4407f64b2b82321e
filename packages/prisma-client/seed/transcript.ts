import type {
  StarPart,
  Transcript,
  TranscriptTurn,
  TranscriptWord,
} from '@interview-buddy/shared-types/models';
import type { Random } from './random.ts';
import { fillerWords, stories, type Sentence, type Story } from './stories.ts';

export interface Spoken {
  transcript: Transcript;
  answers: readonly {
    question: TranscriptTurn;
    turn: TranscriptTurn;
    /** Where each sentence that counts stands in the turn. */
    parts: readonly { part: StarPart; text: string; startMs: number; endMs: number }[];
  }[];
}

const PAUSE_MS = 250;

/** Stories are asked for again, in another order, until there are this many questions; each answer tells so many. */
export interface Length {
  questions: number;
  storiesPerAnswer: number;
}

/** How an interview of somebody this practised (0 to 1) is spoken; a few minutes unless a length is given. */
export function speak(random: Random, skill: number, length?: Length): Spoken {
  const clock = { ms: 800, pauses: [] as Transcript['audio']['pauses'] };
  const turns: TranscriptTurn[] = [];
  const told = length
    ? Array.from({ length: length.questions }, () =>
        merged(shuffled(random, stories), length.storiesPerAnswer),
      )
    : shuffled(random, stories).slice(0, random.int(4, stories.length));
  const answers = told.map((story) => {
    const question = { id: `t${turns.length}`, ...say(clock, 's0', [[story.question]], random, 1) };
    turns.push(question);
    pause(clock, 'between', 's1', random.int(500, 2_600));
    const sentences = chosen(random, story, skill);
    const spoken = sentences.map(({ text }) => withFillers(random, text, skill));
    const turn = { id: `t${turns.length}`, ...say(clock, 's1', spoken, random, skill) };
    turns.push(turn);
    pause(clock, 'between', 's0', random.int(400, 1_500));
    return { question, turn, parts: partsIn(turn, sentences, spoken) };
  });
  return { transcript: asTranscript(turns, clock), answers };
}

/** One long answer: the first story is what was asked for, the others are told along with it. */
function merged(ordered: readonly Story[], count: number): Story {
  const [first = stories[0], ...others] = ordered.slice(0, count);
  const [start, ...rest] = first.answer;
  return { question: first.question, answer: [start, ...rest, ...others.flatMap(({ answer }) => answer)] };
}

interface Clock {
  ms: number;
  pauses: Transcript['audio']['pauses'];
}

function pause(clock: Clock, place: 'within' | 'between', speakerId: string, length: number): void {
  if (length >= PAUSE_MS) {
    clock.pauses.push({ startMs: clock.ms, endMs: clock.ms + length, place, speakerId });
  }
  clock.ms += length;
}

function say(clock: Clock, speakerId: string, sentences: readonly string[][], random: Random, skill: number) {
  const startMs = clock.ms;
  const words: TranscriptWord[] = [];
  sentences.forEach((sentence, index) => {
    if (index > 0) pause(clock, 'within', speakerId, random.int(120, 300 + Math.round((1 - skill) * 1_100)));
    for (const text of sentence.join(' ').split(' ')) {
      const length = random.int(150, 210) + text.length * 26;
      words.push({
        text,
        startMs: clock.ms,
        endMs: clock.ms + length,
        confidence: 0.8 + random.next() * 0.19,
      });
      clock.ms += length;
    }
  });
  return { speakerId, startMs, endMs: clock.ms, text: words.map((word) => word.text).join(' '), words };
}

function chosen(random: Random, { answer }: Story, skill: number): readonly Sentence[] {
  return answer.filter(({ part }, index) => {
    if (index === 0 || part === 'action') return true;
    return part === null ? random.next() > skill : random.next() < 0.25 + skill * 0.8;
  });
}

function withFillers(random: Random, text: string, skill: number): string[] {
  return text
    .split(' ')
    .flatMap((word) =>
      random.next() < 0.09 * (1 - skill) + 0.008 ? [random.pick([...fillerWords]), word] : [word],
    );
}

function partsIn(turn: TranscriptTurn, sentences: readonly Sentence[], spoken: readonly string[][]) {
  let from = 0;
  return sentences.flatMap(({ part }, index) => {
    const length = (spoken[index] ?? []).join(' ').split(' ').length;
    const words = turn.words.slice(from, from + length);
    from += length;
    const [first] = words;
    const last = words.at(-1);
    if (part === null || !first || !last) return [];
    return [
      { part, text: words.map((word) => word.text).join(' '), startMs: first.startMs, endMs: last.endMs },
    ];
  });
}

function asTranscript(turns: TranscriptTurn[], { ms, pauses }: Clock): Transcript {
  const words = turns.flatMap((turn) => turn.words);
  const mean = words.reduce((sum, word) => sum + (word.confidence ?? 0), 0) / words.length;
  return {
    language: 'en',
    engine: { name: 'seed', version: '1', verbatim: true, tier: 'standard' },
    speakers: [
      { id: 's0', role: 'interviewer', roleConfidence: 1, evidence: ['asked every question'] },
      { id: 's1', role: 'candidate', roleConfidence: 1, evidence: ['gave every answer'] },
    ],
    turns,
    diarization: { method: 'engine', confidence: 1 },
    meanConfidence: mean,
    audio: {
      durationMs: ms,
      speechMs: ms - pauses.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
      pauses,
      snrDb: 32,
      speechLevelDb: -21,
      clippedShare: 0,
      tracks: { stepMs: 100, levelDb: [], pitchHz: [] },
    },
    findings: [],
  };
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
