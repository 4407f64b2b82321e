import { cluster } from './cluster.js';
import { FRAMES_TO_BE_SURE } from './division.js';
import { separationPerFrame } from './separation.js';
import { spanOf, type Phrase, type VoicePart } from './voice-part.js';
import { framesOf, settle } from './voices.js';

export interface Split {
  /** 0 or 1 a frame of the part. */
  path: Uint8Array;
  /** Two persons for certain; else there is only some sign of a second one. */
  certain: boolean;
}

/**
 * Per frame of the smaller group. Synthetic voices that pitch, level and a room vary within came to 2.6 at most.
 * The less two groups are apart, the more their turns have to say that they are persons.
 */
const APART = { whateverTheTurns: 4.5, mostlyInTurns: 3, onlyInTurns: 1.5, someSign: 0.5 } as const;
/** Phrases under 0.6 s are too short to be judged by. */
const SHORTEST_PHRASE = 30;

/** Two persons in what was taken for one voice; null where nothing speaks for it. */
export function splitVoice(part: VoicePart): Split | null {
  const { frames, spoken, phrases } = part;
  const units = phrases.map((phrase) => spanOf(frames, phrase));
  const [a, b] = cluster(frames, units, 2).clusters;
  const path = a && b && settle(frames, spoken, [a.frames, b.frames], 1)?.path;
  if (!path) return null;
  const [first, second] = [framesOf(frames, path, 0), framesOf(frames, path, 1)];
  if (Math.min(first.length, second.length) < FRAMES_TO_BE_SURE) return null;
  const separation = separationPerFrame(frames, first, second);
  const habits = habitsOf(phrases, path);
  if (areTwo(separation, habits)) return { path, certain: true };
  return mayBeTwo(separation, habits) ? { path, certain: false } : null;
}

/** A voice that changes once and for all may be another microphone. */
function areTwo(separation: number, { turns, changes, pairs, keepsTurns, byChance }: Habits): boolean {
  if (turns < 2 || changes < 2) return false;
  if (separation >= APART.whateverTheTurns) return true;
  if (separation >= APART.mostlyInTurns) return pairs < 3 || keepsTurns >= 0.4;
  return separation >= APART.onlyInTurns && turns >= 3 && changes >= 3 && byChance <= 0.05;
}

function mayBeTwo(separation: number, { turns, byChance }: Habits): boolean {
  return (
    turns >= 2 && (separation >= APART.mostlyInTurns || (separation >= APART.someSign && byChance <= 0.15))
  );
}

interface Habits {
  /** In how many turns the rarer of both speaks. */
  turns: number;
  /** How often the voice changes from a phrase to the next. */
  changes: number;
  /** Neighbouring phrases in the same turn. */
  pairs: number;
  /** How much more often than by chance those share the voice; 1 is always. */
  keepsTurns: number;
  /** How likely it is that all of them share it by chance; 1 where not all do. */
  byChance: number;
}

/** Persons keep their turns; what only varies within one person does not. */
function habitsOf(phrases: readonly Phrase[], path: Uint8Array): Habits {
  const judged = phrases
    .filter(({ from, to }) => to - from >= SHORTEST_PHRASE)
    .map((phrase) => ({ turn: phrase.turn, voice: voiceOf(phrase, path) }));
  const steps = judged.slice(1).map((now, i) => ({ now, before: judged[i]! }));
  const within = steps.filter(({ now, before }) => now.turn === before.turn);
  const same = within.filter(({ now, before }) => now.voice === before.voice).length;
  const share = judged.filter(({ voice }) => voice === 1).length / judged.length;
  const chance = share ** 2 + (1 - share) ** 2;
  const turnsOf = (wanted: number) =>
    new Set(judged.filter(({ voice }) => voice === wanted).map(({ turn }) => turn)).size;
  const always = same === within.length;
  return {
    turns: Math.min(turnsOf(0), turnsOf(1)),
    changes: steps.filter(({ now, before }) => now.voice !== before.voice).length,
    pairs: within.length,
    keepsTurns: always ? 1 : (same / within.length - chance) / (1 - chance),
    byChance: always ? chance ** within.length : 1,
  };
}

function voiceOf({ from, to }: Phrase, path: Uint8Array): 0 | 1 {
  let second = 0;
  for (let t = from; t < to; t += 1) second += path[t]!;
  return 2 * second > to - from ? 1 : 0;
}
