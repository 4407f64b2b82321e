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
  };
}
