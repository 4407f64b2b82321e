import type { Transcript } from '@interview-buddy/shared-types/models';
import { totalLength } from '../audio/time-span.js';
import { decideRoles } from '../speakers/roles.js';
import { importedTurns } from './imported-turns.js';
import type { ImportedTranscript } from './parse-transcript-file.js';

/** A transcript without sound: nothing is measured in it that only sound can tell. */
export function toTranscript({ format, cues }: ImportedTranscript): Transcript {
  const names = [...new Set(cues.map(({ speaker }) => speaker))];
  const turns = importedTurns(cues);
  const durationMs = Math.max(0, ...cues.map(({ endMs }) => endMs));
  return {
    language: 'en',
    engine: { name: 'import', version: format, verbatim: false, tier: 'standard' },
    speakers: decideRoles(turns).map((speaker) => nameInEvidence(speaker, names)),
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
      {
        code: 'not-verbatim',
        message:
          'This is a transcript without sound: pauses and voice are not measured, and hesitations only where it has them.',
      },
    ],
  };
}

type Speaker = Transcript['speakers'][number];

function nameInEvidence(speaker: Speaker, names: readonly (string | null)[]): Speaker {
  const name = names[Number(speaker.id.slice(1))];
  return name ? { ...speaker, evidence: [`called "${name}" in the file`, ...speaker.evidence] } : speaker;
}
