import { fileURLToPath } from 'node:url';
import type { DecoderOptions } from './decoder.js';

const languageModel = (name: string): string =>
  fileURLToPath(new URL(`../../../../../models/language/${name}.arpa`, import.meta.url));

export function decoderOptions(modelDirectory: string): DecoderOptions {
  return {
    modelDirectory,
    // The general model knows neither interviews nor hesitations.
    mixIn: [{ path: languageModel('interview'), weight: 0.6 }],
  };
}
