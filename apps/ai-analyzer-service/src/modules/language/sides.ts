import type { Transcript, TranscriptTurn } from '@interview-buddy/shared-types/models';
import { tokensOfTurn, type Token } from './tokens.js';

type Side = 'candidate' | 'interviewer';

/** One turn, told by whose side it is on. */
export interface SpokenTurn {
  turn: TranscriptTurn;
  side: Side;
  tokens: readonly Token[];
}

export interface Conversation {
  turns: readonly SpokenTurn[];
  candidate: readonly SpokenTurn[];
  interviewer: readonly SpokenTurn[];
  /** Whether the sides were known, or taken from who spoke most. */
  sidesKnown: boolean;
}

/** Without a known candidate the one who spoke longest is taken for one. */
function candidateSpeakers(transcript: Transcript): { ids: ReadonlySet<string>; known: boolean } {
  const named = transcript.speakers
    .filter((speaker) => speaker.role === 'candidate')
    .map((speaker) => speaker.id);
  if (named.length > 0) return { ids: new Set(named), known: true };
  const open = new Map<string, number>();
  const roles = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker.role]));
  for (const turn of transcript.turns) {
    if (roles.get(turn.speakerId) === 'interviewer') continue;
    open.set(turn.speakerId, (open.get(turn.speakerId) ?? 0) + turn.endMs - turn.startMs);
  }
  const longest = [...open].toSorted((a, b) => b[1] - a[1])[0];
  return { ids: new Set(longest ? [longest[0]] : []), known: false };
}

export function tellSides(transcript: Transcript): Conversation {
  const { ids, known } = candidateSpeakers(transcript);
  const turns = transcript.turns
    .map((turn): SpokenTurn => ({
      turn,
      side: ids.has(turn.speakerId) ? 'candidate' : 'interviewer',
      tokens: tokensOfTurn(turn),
    }))
    .filter((turn) => turn.tokens.length > 0);
  return {
    turns,
    candidate: turns.filter((turn) => turn.side === 'candidate'),
    interviewer: turns.filter((turn) => turn.side === 'interviewer'),
    sidesKnown: known,
  };
}
