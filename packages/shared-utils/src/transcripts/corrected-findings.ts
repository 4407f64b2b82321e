import type { Correction, MediaFinding, Transcript } from '@interview-buddy/shared-types/models';
import type { Correctable } from './correctable.js';

/** What is still to be said of the recording, and that the person had a hand in the transcript. */
export function findingsAfter(
  original: Pick<Correctable, 'findings'>,
  { speakers, turns }: Pick<Transcript, 'speakers' | 'turns'>,
  applied: readonly Correction[],
): MediaFinding[] {
  const rolesSet = applied.some(({ kind }) => kind === 'set-role');
  const voices = new Set(turns.map(({ speakerId }) => speakerId)).size;
  const over = new Set<MediaFinding['code']>(['corrected', 'corrections-dropped']);
  if (rolesSet || speakers.length < 2) over.add('speakers-uncertain');
  if (voices > 1) over.add('one-speaker');
  return [
    ...original.findings.filter(({ code }) => !over.has(code)),
    { code: 'corrected', message: `You corrected ${listed(partsOf(turns, applied))} of this transcript.` },
  ];
}

function partsOf(turns: Transcript['turns'], applied: readonly Correction[]): string[] {
  const touched = (kinds: readonly Correction['kind'][]) =>
    new Set(applied.flatMap((one) => (kinds.includes(one.kind) && 'turnId' in one ? one.turnId : []))).size;
  const words = turns.reduce((sum, turn) => sum + turn.words.filter(({ corrected }) => corrected).length, 0);
  const edited = touched(['replace-words']);
  const given = touched(['turn-speaker', 'split-turn']);
  const named = applied.some(({ kind }) => ['merge-speakers', 'rename-speaker', 'set-role'].includes(kind));
  return [
    ...(words > 0 ? [`${words} ${words === 1 ? 'word' : 'words'}`] : edited > 0 ? ['the words'] : []),
    ...(given > 0 ? [`the speaker of ${given} ${given === 1 ? 'turn' : 'turns'}`] : []),
    ...(named ? ['who the speakers are'] : []),
  ];
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
