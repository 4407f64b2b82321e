import type { Transcript } from '@interview-buddy/shared-types/models';

/** As much of a transcript as corrections touch: the page has no tracks. */
export type Correctable = Pick<Transcript, 'speakers' | 'turns' | 'findings' | 'meanConfidence'> & {
  audio: Pick<Transcript['audio'], 'pauses'>;
};
