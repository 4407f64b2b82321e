import type { SpeakerRole } from '@interview-buddy/shared-types/models';
import { memo } from 'react';
import { barOf, type Range } from './geometry';

interface Props {
  turns: readonly { id: string; speakerId: string; startMs: number; endMs: number }[];
  roles: ReadonlyMap<string, SpeakerRole>;
  range: Range;
  width: number;
  /** Height of one of the two rows, pixels. */
  row: number;
}

/** Who spoke when: the interviewer above, the candidate below. */
export const SpeakerBars = memo(function SpeakerBars({ turns, roles, range, width, row }: Props) {
  return turns.map((turn) => {
    const bar = barOf(turn, range, width);
    if (!bar) return null;
    const candidate = roles.get(turn.speakerId) === 'candidate';
    return (
      <rect
        key={turn.id}
        x={bar.x}
        y={candidate ? row + 3 : 0}
        width={bar.width}
        height={row}
        rx={Math.min(2.5, bar.width / 2)}
        className={candidate ? 'fill-candidate' : 'fill-interviewer'}
      />
    );
  });
});
