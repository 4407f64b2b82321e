import type { FillerReport } from '@interview-buddy/shared-types/models';
import { HESITATIONS } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import { measured, round, unavailable, type Measured } from '../measured.js';
import type { FoundFiller } from './find.js';

/** Each once, most frequent first. */
function countByWord(fillers: readonly FoundFiller[]): FillerReport['byWord'] {
  return [...Map.groupBy(fillers, (filler) => filler.text)]
    .map(([text, items]) => ({ text, kind: items[0]?.kind ?? ('discourse' as const), count: items.length }))
    .toSorted((a, b) => b.count - a.count || a.text.localeCompare(b.text));
}

/** Rates are over the candidate's own speaking time and words. */
export function reportFillers(
  tokens: readonly Token[],
  fillers: readonly FoundFiller[],
  speakingMs: number,
  verbatim: boolean,
): Measured<FillerReport> {
  if (!verbatim) {
    return unavailable(
      'This transcript leaves out “um” and “uh”, so a count of filler words from it would be wrong. A verbatim transcript gives one.',
    );
  }
  const words = tokens.filter((token) => !HESITATIONS.has(token.norm)).length;
  if (words === 0 || speakingMs === 0) return unavailable('There are no words of yours to count in.');
  const hesitations = fillers.filter((filler) => filler.kind === 'hesitation').length;
  return measured({
    count: fillers.length,
    hesitations,
    discourse: fillers.length - hesitations,
    perMinute: round(fillers.length / (speakingMs / 60_000), 1),
    perHundredWords: round((fillers.length / words) * 100, 1),
    byWord: countByWord(fillers),
    items: fillers.map(({ index: _index, length: _length, ...filler }) => filler),
  });
}
