import type { SpeakerRole, TranscriptSpeaker, TranscriptTurn } from '@interview-buddy/shared-types/models';
import { asksSomething, countMatches, FIRST_PERSON, QUESTIONS } from './role-language.js';

interface Voice {
  id: string;
  turns: TranscriptTurn[];
  words: number;
  /** Turns that end in, or hold, a question. */
  questions: number;
  interviewerPhrases: number;
  firstPerson: number;
}

/** Weights of the evidence; found on interviews that are not part of the benchmark. */
const WEIGHTS = { questions: 3, phrases: 2, share: 2, firstPerson: 1.5 };

/** Decides from what they say who interviews and who is interviewed, and keeps what that rests on. */
export function decideRoles(turns: readonly TranscriptTurn[]): TranscriptSpeaker[] {
  const voices = gather(turns);
  if (voices.length === 1) return [alone(voices[0]!)];
  const total = voices.reduce((sum, voice) => sum + voice.words, 0);
  const scores = voices.map((voice) => interviewerScore(voice, total));
  const candidate = scores.indexOf(Math.min(...scores));
  return voices.map((voice, i) => {
    const others = scores.filter((_, at) => at !== i);
    const margin = i === candidate ? Math.min(...others) - scores[i]! : scores[i]! - scores[candidate]!;
    return {
      id: voice.id,
      role: i === candidate ? 'candidate' : 'interviewer',
      roleConfidence: round(1 / (1 + Math.exp(-margin))),
      evidence: evidenceOf(voice, total),
    };
  });
}

function alone(voice: Voice): TranscriptSpeaker {
  const role: SpeakerRole = 'candidate';
  return { id: voice.id, role, roleConfidence: 0.5, evidence: ['only one person speaks'] };
}

function gather(turns: readonly TranscriptTurn[]): Voice[] {
  const voices = new Map<string, Voice>();
  for (const turn of turns) {
    const fresh = {
      id: turn.speakerId,
      turns: [],
      words: 0,
      questions: 0,
      interviewerPhrases: 0,
      firstPerson: 0,
    };
    const voice: Voice = voices.get(turn.speakerId) ?? fresh;
    voices.set(turn.speakerId, voice);
    voice.turns.push(turn);
    voice.words += turn.words.length;
    voice.questions += asksSomething(turn.text) ? 1 : 0;
    voice.interviewerPhrases += countMatches(turn.text, QUESTIONS);
    voice.firstPerson += countMatches(turn.text, FIRST_PERSON);
  }
  return [...voices.values()];
}

function interviewerScore(voice: Voice, totalWords: number): number {
  const per100 = (count: number) => Math.min(1, (count * 100) / Math.max(30, voice.words) / 10);
  return (
    WEIGHTS.questions * (voice.questions / voice.turns.length) +
    WEIGHTS.phrases * Math.min(1, voice.interviewerPhrases / Math.max(1, voice.turns.length)) +
    WEIGHTS.share * (1 - voice.words / totalWords) -
    WEIGHTS.firstPerson * per100(voice.firstPerson)
  );
}

function evidenceOf(voice: Voice, totalWords: number): string[] {
  const share = Math.round((100 * voice.words) / totalWords);
  return [
    `asks something in ${voice.questions} of ${voice.turns.length} turns`,
    `speaks ${share} % of the words`,
    ...(voice.interviewerPhrases > 0
      ? [`uses ${voice.interviewerPhrases} phrases that interviewers use`]
      : []),
    ...(voice.firstPerson > 0 ? [`speaks of "I" and "my" ${voice.firstPerson} times`] : []),
  ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
