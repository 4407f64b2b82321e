import type { Filler } from '@interview-buddy/shared-types/models';
import type { Around } from './around.js';
import { isFillerIMean } from './i-mean.js';
import { isFillerLike } from './like.js';
import { isFillerAdverb, isFillerAnyway, isFillerSee, isFillerSo } from './openers.js';
import { isFillerKindOf, isFillerOkay, isFillerRight } from './tags.js';
import { isFillerWell } from './well.js';
import { isFillerYouKnow } from './you-know.js';

export interface FillerRule {
  words: readonly string[];
  kind: Filler['kind'];
  applies(at: Around): boolean;
}

const discourse = (phrase: string, applies: FillerRule['applies']): FillerRule => ({
  words: phrase.split(' '),
  kind: 'discourse',
  applies,
});

/** Longer phrases first: what one rule looked at, no later rule sees again. */
export const DISCOURSE_RULES: readonly FillerRule[] = [
  discourse('you know', isFillerYouKnow),
  discourse("y'know", () => true),
  discourse('i mean', isFillerIMean),
  discourse('kind of', isFillerKindOf),
  discourse('sort of', isFillerKindOf),
  discourse('kinda', () => true),
  discourse('sorta', () => true),
  discourse('like', isFillerLike),
  discourse('well', isFillerWell),
  discourse('so', isFillerSo),
  discourse('actually', isFillerAdverb),
  discourse('basically', isFillerAdverb),
  discourse('literally', isFillerAdverb),
  discourse('honestly', isFillerAdverb),
  discourse('anyway', isFillerAnyway),
  discourse('anyways', isFillerAnyway),
  discourse('see', isFillerSee),
  discourse('right', isFillerRight),
  discourse('okay', isFillerOkay),
  discourse('ok', isFillerOkay),
];
