import type {
  Correction,
  MediaFinding,
  Transcript,
  TranscriptSpeaker,
  TranscriptTurn,
} from '@interview-buddy/shared-types/models';
import { alignWords } from './align-words.js';
import type { Correctable } from './correctable.js';
import { findingsAfter } from './corrected-findings.js';
import { placePauses } from './place-pauses.js';

type Spoken = Pick<Transcript, 'speakers' | 'turns'>;
type Of<K extends Correction['kind']> = Extract<Correction, { kind: K }>;

export interface Corrected<T> {
  transcript: T;
  /** Those that fit; the others spoke of a turn or a speaker that is not there. */
  applied: Correction[];
  dropped: Correction[];
}

/** Lays corrections over a transcript. The original is never changed; without corrections it is what comes back. */
export function applyCorrections<T extends Correctable>(
  original: T,
  corrections: readonly Correction[],
): Corrected<T> {
  let spoken: Spoken = original;
  const applied: Correction[] = [];
  const dropped: Correction[] = [];
  for (const correction of corrections) {
    const next = applyOne(spoken, correction);
    if (next) {
      spoken = next;
      applied.push(correction);
    } else dropped.push(correction);
  }
  if (applied.length === 0) return { transcript: original, applied, dropped };
  return { transcript: rebuilt(original, spoken, applied), applied, dropped };
}

function rebuilt<T extends Correctable>(original: T, spoken: Spoken, applied: readonly Correction[]): T {
  const turns = spoken.turns.filter(({ words, text }) => words.length > 0 || text !== '');
  const findings: MediaFinding[] = findingsAfter(original, { ...spoken, turns }, applied);
  return {
    ...original,
    speakers: spoken.speakers,
    turns,
    findings,
    meanConfidence:
      original.meanConfidence === null ? null : meanConfidenceOf(turns, original.meanConfidence),
    audio: { ...original.audio, pauses: placePauses(original.audio.pauses, turns) },
  };
}

/** null where it speaks of something that is not there, or changes nothing. */
function applyOne(spoken: Spoken, correction: Correction): Spoken | null {
  switch (correction.kind) {
    case 'turn-speaker':
      return giveTurn(spoken, correction);
    case 'split-turn':
      return splitTurn(spoken, correction);
    case 'merge-speakers':
      return mergeSpeakers(spoken, correction);
    case 'rename-speaker': {
      const { speakerId, name } = correction;
      return changeSpeaker(spoken, speakerId, ({ name: _before, ...rest }) =>
        name === '' ? rest : { ...rest, name },
      );
    }
    case 'set-role': {
      const { speakerId, role } = correction;
      return changeSpeaker(spoken, speakerId, (speaker) => ({
        ...speaker,
        role,
        roleConfidence: 1,
        evidence: ['set by you'],
      }));
    }
    case 'replace-words':
      return replaceWords(spoken, correction);
  }
}

function giveTurn({ speakers, turns }: Spoken, { turnId, speakerId }: Of<'turn-speaker'>): Spoken | null {
  if (!turns.some(({ id, speakerId: now }) => id === turnId && now !== speakerId)) return null;
  return {
    speakers: speakers.some(({ id }) => id === speakerId) ? speakers : [...speakers, added(speakerId)],
    turns: turns.map((turn) => (turn.id === turnId ? { ...turn, speakerId } : turn)),
  };
}

function added(id: string): TranscriptSpeaker {
  return { id, role: 'unknown', roleConfidence: 1, evidence: ['added by you'] };
}

function splitTurn({ speakers, turns }: Spoken, { turnId, atWord }: Of<'split-turn'>): Spoken | null {
  const at = turns.findIndex(({ id }) => id === turnId);
  const turn = turns[at];
  const next = turn?.words[atWord];
  const id = `${turnId}/${atWord}`;
  if (!turn || !next || turns.some((other) => other.id === id)) return null;
  const [before, after] = [turn.words.slice(0, atWord), turn.words.slice(atWord)];
  const lastEnd = Math.max(...before.map(({ endMs }) => endMs));
  const parts: TranscriptTurn[] = [
    {
      ...turn,
      endMs: Math.min(turn.endMs, Math.max(turn.startMs, lastEnd)),
      words: before,
      text: textOf(before),
    },
    { ...turn, id, startMs: Math.max(turn.startMs, next.startMs), words: after, text: textOf(after) },
  ];
  return { speakers, turns: turns.toSpliced(at, 1, ...parts) };
}

function mergeSpeakers({ speakers, turns }: Spoken, { fromId, intoId }: Of<'merge-speakers'>): Spoken | null {
  const known = (id: string) => speakers.some((speaker) => speaker.id === id);
  if (fromId === intoId || !known(fromId) || !known(intoId)) return null;
  return {
    speakers: speakers.filter(({ id }) => id !== fromId),
    turns: turns.map((turn) => (turn.speakerId === fromId ? { ...turn, speakerId: intoId } : turn)),
  };
}

function changeSpeaker(
  { speakers, turns }: Spoken,
  id: string,
  change: (speaker: TranscriptSpeaker) => TranscriptSpeaker,
): Spoken | null {
  if (!speakers.some((speaker) => speaker.id === id)) return null;
  return { speakers: speakers.map((speaker) => (speaker.id === id ? change(speaker) : speaker)), turns };
}

function replaceWords({ speakers, turns }: Spoken, { turnId, text }: Of<'replace-words'>): Spoken | null {
  const at = turns.findIndex(({ id }) => id === turnId);
  const turn = turns[at];
  if (!turn || turn.words.length === 0 || text === turn.text) return null;
  const words = alignWords(turn.words, text);
  return { speakers, turns: turns.with(at, { ...turn, words, text: textOf(words) }) };
}

function textOf(words: readonly { text: string }[]): string {
  return words.map(({ text }) => text).join(' ');
}

function meanConfidenceOf(turns: readonly TranscriptTurn[], otherwise: number): number {
  const values = turns.flatMap(({ words }) => words.flatMap(({ confidence }) => confidence ?? []));
  if (values.length === 0) return otherwise;
  return Math.round((1000 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 1000;
}
