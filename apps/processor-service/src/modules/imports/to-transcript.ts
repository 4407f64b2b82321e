import type { SpeakerRole, Transcript, TranscriptTurn } from '@interview-buddy/shared-types/models';
import { totalLength } from '../audio/time-span.js';
import { NOT_ENGLISH } from '../processing/findings.js';
import { decideRoles } from '../speakers/roles.js';
import { languageOfText } from '../transcription/text-language.js';
import { importedTurns } from './imported-turns.js';
import type { ImportedTranscript } from './parse-transcript-file.js';

type Speaker = Transcript['speakers'][number];

const LONGEST_NAME = 60;
/** What a speaker is called where a file names them by what they do there. */
const CALLED_BY_ROLE: readonly [RegExp, SpeakerRole][] = [
  [/^(?:the )?interviewer(?: \d+)?$/i, 'interviewer'],
  [/^(?:the )?(?:candidate|interviewee|applicant)(?: \d+)?$/i, 'candidate'],
];

/** A transcript without sound: nothing is measured in it that only sound can tell. */
export function toTranscript({ format, cues, leftOutLine }: ImportedTranscript): Transcript {
  const names = [...new Set(cues.map(({ speaker }) => speaker))];
  const turns = importedTurns(cues);
  const durationMs = cues.reduce((latest, { endMs }) => Math.max(latest, endMs), 0);
  const language = languageOfText(turns.flatMap(({ words }) => words.map(({ text }) => text)));
  return {
    language,
    engine: { name: 'import', version: format, verbatim: false, tier: 'standard' },
    speakers: speakersOf(turns, names),
    turns,
    diarization: { method: names.length > 1 ? 'engine' : 'single', confidence: 1 },
    meanConfidence: null,
    audio: {
      durationMs,
      speechMs: Math.min(durationMs, totalLength(cues)),
      pauses: [],
      snrDb: null,
      speechLevelDb: null,
      clippedShare: 0,
      tracks: { stepMs: 50, levelDb: [], pitchHz: [] },
    },
    findings: [
      ...(language === 'en' ? [] : [NOT_ENGLISH]),
      {
        code: 'not-verbatim',
        message: `This is a transcript without sound: pauses and voice are not measured, and hesitations only where it has them.${leftOut(leftOutLine)}`,
      },
    ],
  };
}

/** The end of a finding where not all of the file could be taken. */
export function leftOut(line: number | undefined): string {
  return line === undefined
    ? ''
    : ` The times in line ${line} of the file cannot be read, so what stands under them was left out.`;
}

function speakersOf(turns: readonly TranscriptTurn[], names: readonly (string | null)[]): Speaker[] {
  const nameOf = (id: string) => names[Number(id.slice(1))] ?? null;
  const called = new Map(names.map((name, i) => [`s${i}`, roleIn(name)]));
  const hasCandidate = [...called.values()].includes('candidate');
  // Who is called by role is not judged again, and weighs nothing when the others are.
  const others = turns.filter(({ speakerId }) => !called.get(speakerId));
  const isAlone =
    new Set(others.map(({ speakerId }) => speakerId)).size === 1 && others.length < turns.length;
  const judged = new Map(decideRoles(others.length > 0 ? others : turns).map((one) => [one.id, one]));
  return [...new Set(turns.map(({ speakerId }) => speakerId))].map((id): Speaker => {
    const role = called.get(id);
    const name = nameOf(id);
    const evidence = name ? [`called "${name}" in the file`] : [];
    if (role) return { id, role, roleConfidence: 1, evidence };
    const found = judged.get(id)!;
    return {
      ...found,
      ...(hasCandidate && { role: 'interviewer' as const }),
      ...(name && { name: name.slice(0, LONGEST_NAME) }),
      evidence: isAlone
        ? [...evidence, 'the others are called by their roles']
        : [...evidence, ...found.evidence],
    };
  });
}

function roleIn(name: string | null): SpeakerRole | null {
  return CALLED_BY_ROLE.find(([pattern]) => pattern.test(name ?? ''))?.[1] ?? null;
}
