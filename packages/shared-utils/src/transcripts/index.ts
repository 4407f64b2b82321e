export { decodeText } from './decode-text.js';
export { applyCorrections, type Corrected } from './apply-corrections.js';
export type { Correctable } from './correctable.js';
export { newSpeakerId, withCorrection, withoutCorrection } from './edit-corrections.js';
export { speakerNames } from './speaker-names.js';
export { LONGEST_BREAK_MS, placePauses } from './place-pauses.js';
