import type { Transcript } from '@interview-buddy/shared-types/models';
import { align, plain, type TruthWord } from './alignment.ts';

export interface Truth {
  words: TruthWord[];
  /** `person` where a role has more than one of them. */
  turns: { speaker: 'interviewer' | 'candidate'; person?: string; start: number; end: number }[];
  pauses: { start: number; end: number }[];
}

const HESITATION = /^(?:um|uh)$/;
const LEAST_PAUSE = 0.4;
const STEP = 0.01;

export interface Scores {
  wordErrorRate: number;
  fillers: { said: number; heard: number; falsePerMinute: number };
  /** Median of the distance of word starts, ms; null where the truth has no exact word times. */
  wordTimeMs: number | null;
  pauses: { there: number; found: number; edgeMs: number };
  /** Share of speech given to the wrong speaker. */
  diarizationError: number;
  voices: { there: number; found: number };
  rolesRight: boolean;
}

export function scoreTranscript(transcript: Transcript, truth: Truth): Scores {
  const heard = transcript.turns.flatMap(({ words }) => words);
  const steps = align(truth.words, heard);
  const wrong = steps.filter(
    ({ said, heard: word }) => !said || !word || plain(said.w) !== plain(word.text),
  ).length;
  const isFiller = (text: string | undefined) => text !== undefined && HESITATION.test(plain(text));
  const minutes = transcript.audio.durationMs / 60_000;
  const matched = steps.filter(({ said, heard: word }) => said && word && plain(said.w) === plain(word.text));
  return {
    wordErrorRate: wrong / steps.filter(({ said }) => said).length,
    fillers: {
      said: steps.filter(({ said }) => isFiller(said?.w)).length,
      heard: steps.filter(({ said, heard: word }) => isFiller(said?.w) && isFiller(word?.text)).length,
      falsePerMinute:
        steps.filter(({ said, heard: word }) => !isFiller(said?.w) && isFiller(word?.text)).length / minutes,
    },
    wordTimeMs: hasWordTimes(truth)
      ? median(matched.map(({ said, heard: word }) => Math.abs(said!.start * 1000 - word!.startMs)))
      : null,
    pauses: scorePauses(transcript, truth),
    ...scoreSpeakers(transcript, truth),
  };
}

/** Where only phrases are timed, several words begin at once. */
function hasWordTimes({ words }: Truth): boolean {
  return words.every(({ start }, i) => start !== words[i - 1]?.start);
}

function scorePauses({ audio }: Transcript, truth: Truth): Scores['pauses'] {
  const long = truth.pauses.filter(({ start, end }) => end - start >= LEAST_PAUSE);
  const edges: number[] = [];
  for (const { start, end } of long) {
    const half = (end - start) * 500;
    const match = audio.pauses.find(
      (pause) => Math.min(pause.endMs, end * 1000) - Math.max(pause.startMs, start * 1000) > half,
    );
    if (match) edges.push(Math.abs(match.startMs - start * 1000), Math.abs(match.endMs - end * 1000));
  }
  return { there: long.length, found: edges.length / 2, edgeMs: median(edges) };
}

/** Over the words' own stretches, at steps of 10 ms; which voice is which does not matter for the error. */
function scoreSpeakers(
  { turns, speakers }: Transcript,
  truth: Truth,
): Pick<Scores, 'diarizationError' | 'voices' | 'rolesRight'> {
  const roles = new Map(truth.turns.map((turn) => [personOf(turn), turn.speaker]));
  const together = new Map<string, number>();
  let all = 0;
  for (const turn of truth.turns) {
    for (let at = turn.start; at < turn.end; at += STEP) {
      const heard = turns.find(({ words }) =>
        words.some((w) => w.startMs <= at * 1000 && w.endMs > at * 1000),
      );
      if (!heard) continue;
      all += 1;
      const key = `${heard.speakerId} ${personOf(turn)}`;
      together.set(key, (together.get(key) ?? 0) + 1);
    }
  }
  const best = bestMapping(
    speakers.map(({ id }) => id),
    [...roles.keys()],
    together,
  );
  return {
    diarizationError: 1 - best.right / all,
    voices: { there: roles.size, found: speakers.length },
    rolesRight: speakers.every(({ id, role }) => {
      const person = best.persons.get(id);
      return person === undefined || roles.get(person) === role;
    }),
  };
}

const personOf = ({ person, speaker }: Truth['turns'][number]): string => person ?? speaker;

interface Mapping {
  right: number;
  persons: Map<string, string>;
}

/** Each voice is one person at most, and each person one voice at most. */
function bestMapping(
  ids: readonly string[],
  persons: readonly string[],
  together: ReadonlyMap<string, number>,
): Mapping {
  const [id, ...others] = ids;
  if (id === undefined) return { right: 0, persons: new Map() };
  let best = bestMapping(others, persons, together);
  for (const person of persons) {
    const rest = bestMapping(
      others,
      persons.filter((other) => other !== person),
      together,
    );
    const right = rest.right + (together.get(`${id} ${person}`) ?? 0);
    if (right > best.right) best = { right, persons: new Map([...rest.persons, [id, person]]) };
  }
  return best;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? Number.NaN : sorted[Math.floor(sorted.length / 2)]!;
}
