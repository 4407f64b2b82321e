import { fileURLToPath } from 'node:url';
import type { DecoderOptions } from './decoder.js';

const languageModel = (name: string): string =>
  fileURLToPath(new URL(`../../../../../models/language/${name}.arpa`, import.meta.url));

export function decoderOptions(modelDirectory: string): DecoderOptions {
  return {
    modelDirectory,
    // The general model has never seen "um" and "uh"; this one holds hardly anything else. At this weight it finds
    // most of them: a count that misses them would say that the person does not hesitate.
    mixIn: [{ path: languageModel('hesitations'), weight: 0.5 }],
    // Follows the best 3,000 states of each instant instead of all within the beam, of which clear speech holds 4,000
    // and noise many times that: most of the time goes into them, and hardly ever is one of them the right one. Fewer
    // cost words in noise.
    settings: { maxhmmpf: '3000' },
  };
}
