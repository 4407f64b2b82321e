import type { Correction, SpeakerRole } from '@interview-buddy/shared-types/models';
import { clock } from '@/browser/format';

export const ROLE_NAMES: Record<SpeakerRole, string> = {
  candidate: 'You',
  interviewer: 'Interviewer',
  unknown: 'Somebody else',
};

/** A correction in words: "1:05 is spoken by You". */
export function describeCorrection(
  correction: Correction,
  names: ReadonlyMap<string, string>,
  startOf: ReadonlyMap<string, number>,
): string {
  const name = (id: string) => names.get(id) ?? 'a speaker';
  const at = (turnId: string) => {
    const startMs = startOf.get(turnId) ?? startOf.get(turnId.split('/')[0] ?? '');
    return startMs === undefined ? 'A turn' : clock(startMs);
  };
  switch (correction.kind) {
    case 'turn-speaker':
      return `${at(correction.turnId)} is spoken by ${name(correction.speakerId)}`;
    case 'split-turn':
      return `${at(correction.turnId)} is split after ${correction.atWord} ${correction.atWord === 1 ? 'word' : 'words'}`;
    case 'merge-speakers':
      return `Two speakers are one: ${name(correction.intoId)}`;
    case 'rename-speaker':
      return correction.name === '' ? 'A name is taken away' : `A speaker is called ${correction.name}`;
    case 'set-role':
      return `${name(correction.speakerId)} has the role “${ROLE_NAMES[correction.role]}”`;
    case 'replace-words':
      return correction.text === ''
        ? `${at(correction.turnId)} is taken away`
        : `${at(correction.turnId)} reads “${correction.text.length > 60 ? `${correction.text.slice(0, 60)}…` : correction.text}”`;
  }
}
