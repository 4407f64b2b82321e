import type { Correction } from '@interview-buddy/shared-types/models';

/** Adds one; where it only says anew what an earlier one said, that one goes. */
export function withCorrection(corrections: readonly Correction[], added: Correction): Correction[] {
  const earlier = corrections.findLastIndex((one) => saysOfTheSame(one, added));
  const rest =
    earlier !== -1 && !corrections.slice(earlier + 1).some((one) => dependsOn(one, corrections[earlier]!))
      ? corrections.toSpliced(earlier, 1)
      : corrections;
  return [...rest, added];
}

/** Takes one back, and with it what was said of what it had made. */
export function withoutCorrection(corrections: readonly Correction[], index: number): Correction[] {
  const gone = corrections[index];
  if (!gone) return [...corrections];
  const removed = [gone];
  return corrections.filter((one, i) => {
    if (i === index) return false;
    if (i < index || !removed.some((other) => dependsOn(one, other))) return true;
    removed.push(one);
    return false;
  });
}

/** Kinds whose last word counts: who speaks, what a speaker is called, what was said. */
function saysOfTheSame(one: Correction, other: Correction): boolean {
  switch (one.kind) {
    case 'turn-speaker':
    case 'replace-words':
      return one.kind === other.kind && one.turnId === other.turnId;
    case 'rename-speaker':
    case 'set-role':
      return one.kind === other.kind && one.speakerId === other.speakerId;
    default:
      return false;
  }
}

/** Whether a later correction means something else once the earlier one is gone. */
function dependsOn(later: Correction, earlier: Correction): boolean {
  switch (earlier.kind) {
    case 'split-turn':
      return (
        'turnId' in later &&
        (later.turnId === earlier.turnId || isPartOf(later.turnId, `${earlier.turnId}/${earlier.atWord}`))
      );
    case 'replace-words':
      return later.kind === 'split-turn' && later.turnId === earlier.turnId;
    case 'turn-speaker':
      return speakersIn(later).includes(earlier.speakerId) && isAdded(earlier.speakerId);
    case 'merge-speakers':
    case 'rename-speaker':
    case 'set-role':
      return false;
  }
}

const isPartOf = (turnId: string, whole: string): boolean =>
  turnId === whole || turnId.startsWith(`${whole}/`);

/** Speakers whom the person added exist by the turn that was given to them. */
const isAdded = (speakerId: string): boolean => speakerId.startsWith(ADDED);
const ADDED = 'added';

function speakersIn(correction: Correction): string[] {
  switch (correction.kind) {
    case 'merge-speakers':
      return [correction.fromId, correction.intoId];
    case 'rename-speaker':
    case 'set-role':
      return [correction.speakerId];
    default:
      return [];
  }
}

/** An id for a speaker whom nobody heard as one of their own. */
export function newSpeakerId(speakers: readonly { id: string }[]): string {
  for (let n = 1; ; n += 1) {
    const id = `${ADDED}${n}`;
    if (!speakers.some((speaker) => speaker.id === id)) return id;
  }
}
